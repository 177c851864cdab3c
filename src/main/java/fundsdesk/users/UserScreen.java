package fundsdesk.users;

import fundsdesk.access.Actor;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** People who sign in. */
@Component
final class UserScreen extends Screen<AppUser> {
    UserScreen(ObjectProvider<Duties> duties, OnePerson persons) {
        super("users", AppUser.class);
        menu(Administration.MENU, 10);
        only(Filter.where(AppUser_.kind, Operator.EQ, Actor.Kind.PERSON));
        number(AppUser_.username);
        label(AppUser_.displayName);
        columns(
                AppUser_.username,
                AppUser_.displayName,
                AppUser_.email,
                AppUser_.roles,
                AppUser_.enabled,
                AppUser_.lastSignInAt,
                AppUser_.lockedUntil);
        search(AppUser_.username, AppUser_.displayName, AppUser_.person);
        filters(AppUser_.enabled, AppUser_.roles);
        sorts(AppUser_.username);
        section("account", AppUser_.username, AppUser_.displayName, AppUser_.person, AppUser_.email);
        section(
                "access",
                AppUser_.enabled,
                AppUser_.roles,
                AppUser_.secondFactorSince,
                AppUser_.lastSignInAt,
                AppUser_.lockedUntil);
        onCreateOnly(AppUser_.username);
        readOnly(AppUser_.secondFactorSince, AppUser_.lastSignInAt, AppUser_.lockedUntil);
        rules(user -> duties.getObject().mayHold(user).and(() -> persons.isWrittenAlike(user)));
        saidAt(AppUser_.person, "user.person-otherwise");
        alwaysApproved(Granting.RULE);
        stepsUp();
        standardActions(Standard.CREATE, Standard.EDIT, Standard.DELETE, Standard.RESTORE);
    }
}
