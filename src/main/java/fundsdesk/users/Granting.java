package fundsdesk.users;

import fundsdesk.crud.AlwaysApproved;
import fundsdesk.crud.Changes;
import java.util.Collection;

/** Which changes of an account give somebody something: those another person approves. Taking away does not wait. */
final class Granting {

    static final AlwaysApproved<AppUser> RULE = (user, action, input) -> switch (action) {
        case "restore" -> true;
        case "create", "edit" -> input instanceof Changes changes && grants(user, changes);
        default -> false;
    };

    private Granting() {}

    private static boolean grants(@org.jspecify.annotations.Nullable AppUser user, Changes changes) {
        return changes.values().entrySet().stream().anyMatch(each -> switch (each.getKey()) {
            case "roles" -> addsTo(user, each.getValue());
            case "enabled" ->
                user != null && Boolean.TRUE.equals(each.getValue().value());
            // Whose account it is decides who counts as a second person.
            case "person" -> user != null;
            default -> false;
        });
    }

    private static boolean addsTo(@org.jspecify.annotations.Nullable AppUser user, Changes.Change roles) {
        if (!(roles.value() instanceof Collection<?> wanted)) {
            return false;
        }
        return user == null
                ? !wanted.isEmpty()
                : wanted.stream().anyMatch(role -> user.roles().stream().noneMatch(had -> Changes.same(had, role)));
    }
}
