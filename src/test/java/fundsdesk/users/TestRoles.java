package fundsdesk.users;

import fundsdesk.access.Actor;
import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import fundsdesk.access.StepUp;
import fundsdesk.sample.TestGrants;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Gives actors exactly what the standard roles may do. */
@Component
public class TestRoles {

    private final List<RoleTemplate> templates;
    private final PermissionCatalogue catalogue;
    private final TestGrants grants;
    private final Accounts accounts;
    private final StepUp stepUp;

    TestRoles(
            List<RoleTemplate> templates,
            PermissionCatalogue catalogue,
            TestGrants grants,
            Accounts accounts,
            StepUp stepUp) {
        this.templates = templates;
        this.catalogue = catalogue;
        this.grants = grants;
        this.accounts = accounts;
        this.stepUp = stepUp;
    }

    public Actor in(StandardRole role, String username) {
        return grants.actor(username, granted(role));
    }

    /** Somebody with an account, who gave their second factor just now. */
    public Actor confirmed(StandardRole role, String name) {
        Actor person = accounts.granted(name, granted(role));
        stepUp.confirm(person, accounts.withApp(person).code());
        return person;
    }

    private String[] granted(StandardRole role) {
        Set<String> granted = new TreeSet<>();
        templates.forEach(template -> template.grants()
                .getOrDefault(role, List.of())
                .forEach(pattern -> granted.addAll(catalogue.matching(pattern))));
        return granted.toArray(String[]::new);
    }
}
