package fundsdesk.audit;

import fundsdesk.access.Actor;
import fundsdesk.access.Grants;
import fundsdesk.access.Permission;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Everybody may do everything, so that a test speaks of the trail alone. */
@TestConfiguration
class EverythingGranted {

    @Bean
    @Primary
    Grants everything() {
        return new Grants() {
            @Override
            public Set<Permission> of(Actor actor) {
                return Set.of();
            }

            @Override
            public boolean allow(Actor actor, Permission permission) {
                return true;
            }
        };
    }
}
