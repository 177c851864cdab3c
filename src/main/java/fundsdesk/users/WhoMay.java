package fundsdesk.users;

import fundsdesk.access.Permission;
import fundsdesk.crud.MenuEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may do what, as the roles and accounts stand now (IAM-01). */
@Component
class WhoMay {

    static final Permission READ = new Permission("WHO_MAY_READ");
    static final String ADDRESS = "who-may";

    private final Roles roles;
    private final Users users;
    private final PermissionCatalogue catalogue;
    private final PermissionLabels labels;

    WhoMay(Roles roles, Users users, PermissionCatalogue catalogue, PermissionLabels labels) {
        this.roles = roles;
        this.users = users;
        this.catalogue = catalogue;
        this.labels = labels;
    }

    @Bean
    static MenuEntry whoMayEntry() {
        return new MenuEntry(Administration.MENU, ADDRESS, ADDRESS, READ, 50);
    }

    /** One who may do things: a role, or a person or program by its account. */
    record Holder(String key, String name) {}

    /** All roles, all accounts that can sign in, and what there is to do, in the order of the menu. */
    record Matrix(List<Holder> roles, List<Holder> people, List<Duty> duties) {}

    @Transactional(readOnly = true)
    public Matrix matrix() {
        List<Role> granting = roles.withPermissions();
        List<AppUser> people = users.withRoles();
        Map<String, List<String>> rolesOf = new HashMap<>();
        granting.forEach(role -> role.permissions().forEach(code -> add(rolesOf, code, role.name())));
        Map<String, List<String>> peopleOf = new HashMap<>();
        people.forEach(user -> user.roles().stream()
                .filter(role -> !role.isDeleted())
                .flatMap(role -> role.permissions().stream())
                .distinct()
                .forEach(code -> add(peopleOf, code, user.username())));
        List<Duty> duties = new ArrayList<>();
        catalogue
                .groups()
                .forEach((group, permissions) -> permissions.forEach(permission -> {
                    String code = permission.code();
                    duties.add(new Duty(
                            labels.group(group),
                            labels.permission(group, code),
                            code,
                            catalogue.concernsMoney(code),
                            rolesOf.getOrDefault(code, List.of()),
                            peopleOf.getOrDefault(code, List.of())));
                }));
        return new Matrix(
                granting.stream()
                        .map(role -> new Holder(role.name(), role.name()))
                        .toList(),
                people.stream()
                        .map(user -> new Holder(user.username(), user.displayName()))
                        .toList(),
                duties);
    }

    private static void add(Map<String, List<String>> holders, String code, String holder) {
        holders.computeIfAbsent(code, any -> new ArrayList<>()).add(holder);
    }
}
