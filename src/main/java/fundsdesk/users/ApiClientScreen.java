package fundsdesk.users;

import fundsdesk.access.Actor;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Programs that call the interfaces. */
@Component
final class ApiClientScreen extends Screen<AppUser> {
    ApiClientScreen(ObjectProvider<Duties> duties, OnePerson persons) {
        super("api-clients", AppUser.class);
        menu(Administration.MENU, 30);
        only(Filter.where(AppUser_.kind, Operator.EQ, Actor.Kind.MACHINE));
        number(AppUser_.username);
        label(AppUser_.displayName);
        columns(AppUser_.username, AppUser_.displayName, AppUser_.roles, AppUser_.enabled, AppUser_.lastSignInAt);
        search(AppUser_.username, AppUser_.displayName);
        filters(AppUser_.enabled, AppUser_.roles);
        sorts(AppUser_.username);
        section("account", AppUser_.username, AppUser_.displayName, AppUser_.person);
        section("access", AppUser_.enabled, AppUser_.roles, AppUser_.lastSignInAt);
        onCreateOnly(AppUser_.username);
        readOnly(AppUser_.lastSignInAt);
        whenCreating(AppUser::becomeMachine);
        rules(client -> duties.getObject().mayHold(client).and(() -> persons.isWrittenAlike(client)));
        saidAt(AppUser_.person, "user.person-otherwise");
        alwaysApproved(Granting.RULE);
        stepsUp();
        standardActions(Standard.CREATE, Standard.EDIT, Standard.DELETE, Standard.RESTORE);
    }
}
