package fundsdesk.crud.grid;

import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everybody may save views of what they see anyway. */
@Configuration(proxyBeanMethods = false)
class GridRoles {

    /** What everybody sees is for configurators to say: labels, help, the views that grids open with. */
    @Bean
    RoleTemplate adaptationRoles() {
        return () -> java.util.Map.of(
                StandardRole.CONFIGURATOR, List.of("SAVED_VIEWS_SHARE", "WORDINGS_*"),
                StandardRole.AUDITOR, List.of("WORDINGS_READ"));
    }

    @Bean
    RoleTemplate savedViewRoles() {
        return () -> Arrays.stream(StandardRole.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        role -> List.of(
                                "SAVED_VIEWS_READ", "SAVED_VIEWS_CREATE", "SAVED_VIEWS_EDIT", "SAVED_VIEWS_DELETE")));
    }
}
