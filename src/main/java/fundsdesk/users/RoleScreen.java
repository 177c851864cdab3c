package fundsdesk.users;

import fundsdesk.access.Permission;
import fundsdesk.crud.Screen;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What people may do, by role; the permissions themselves are ticked on the tab beside the details. */
@Component
final class RoleScreen extends Screen<Role> {
    RoleScreen(ObjectProvider<PermissionCatalogue> catalogue, ObjectProvider<Duties> duties) {
        super("roles", Role.class);
        menu(Administration.MENU, 20);
        number(Role_.name);
        columns(Role_.name, Role_.description, Role_.users);
        search(Role_.name);
        sorts(Role_.name);
        defaultSort(Role_.name, true);
        section("role", Role_.name, Role_.description);
        section("permissions", Role_.permissions);
        visibleWhen(Role_.permissions, values -> false);
        choices(
                Role_.permissions,
                values -> catalogue.getObject().all().stream()
                        .map(Permission::code)
                        .toList());
        rules(role -> duties.getObject().mayGrant(role));
        alwaysApproved((record, action, input) -> true);
        stepsUp();
        standardActions(Standard.CREATE, Standard.EDIT, Standard.COPY, Standard.DELETE, Standard.RESTORE);
    }
}
