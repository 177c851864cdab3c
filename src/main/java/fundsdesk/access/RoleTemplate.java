package fundsdesk.access;

import java.util.List;
import java.util.Map;

/**
 * What the standard roles may do with one module's screens, contributed by that module as a bean.
 *
 * <pre>{@code
 * @Bean
 * RoleTemplate bankRoles() {
 *     return () -> Map.of(CONFIGURATOR, List.of("BANKS_*"), OPERATOR, List.of("BANKS_READ"));
 * }
 * }</pre>
 *
 * <p>At the first start the standard roles are made with what all templates grant them; the demo profile completes them
 * at each start. Nothing is ever taken away from a role by a template.
 */
@FunctionalInterface
public interface RoleTemplate {

    /** Permission codes by role; {@code *} stands for anything: {@code BANKS_*}, {@code *_READ}. */
    Map<StandardRole, List<String>> grants();
}
