package fundsdesk.users;

import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the standard roles of what the modules' templates grant them. */
@Component
class StandardRoles {

    private static final Logger LOG = LoggerFactory.getLogger(StandardRoles.class);

    private final List<RoleTemplate> templates;
    private final PermissionCatalogue catalogue;
    private final Roles roles;

    StandardRoles(List<RoleTemplate> templates, PermissionCatalogue catalogue, Roles roles) {
        this.templates = templates;
        this.catalogue = catalogue;
        this.roles = roles;
    }

    /** Makes the roles that do not exist and adds to each what the templates grant it beyond what it has. */
    void complete() {
        for (StandardRole standard : StandardRole.values()) {
            Role role = roles.findByName(standard.name()).orElseGet(() -> roles.save(new Role(standard.name())));
            Set<String> granted = grantedTo(standard);
            if (!role.permissions().containsAll(granted)) {
                role.grant(granted);
            }
        }
    }

    boolean isFirstStart() {
        return roles.count() == 0;
    }

    private Set<String> grantedTo(StandardRole role) {
        Set<String> granted = new TreeSet<>();
        for (RoleTemplate template : templates) {
            for (String pattern : template.grants().getOrDefault(role, List.of())) {
                Set<String> meant = catalogue.matching(pattern);
                if (meant.isEmpty()) {
                    LOG.warn("The template of role {} grants {}, which is no permission.", role, pattern);
                }
                granted.addAll(meant);
            }
        }
        return granted;
    }
}
