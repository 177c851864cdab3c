package fundsdesk.crud.grid;

import fundsdesk.access.Acting;
import fundsdesk.access.People;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Saved views; everybody sees and changes their own. */
@Component
final class SavedViewScreen extends Screen<SavedView> {

    static final String KEY = "saved-views";

    SavedViewScreen(People people) {
        super(KEY, SavedView.class);
        columns(
                SavedView_.screen,
                SavedView_.name,
                SavedView_.audience,
                SavedView_.role,
                SavedView_.opens,
                SavedView_.pinned,
                SavedView_.createdAt);
        section(
                "details",
                SavedView_.screen,
                SavedView_.name,
                SavedView_.query,
                SavedView_.layout,
                SavedView_.opens,
                SavedView_.pinned);
        onCreateOnly(SavedView_.screen);
        label(SavedView_.name);
        search(SavedView_.name);
        filters(SavedView_.screen);
        rowAccess(actor -> Filter.any(
                Filter.where(SavedView_.owner, Operator.EQ, actor.username()),
                Filter.where(SavedView_.audience, Operator.EQ, SavedView.Audience.EVERYONE),
                ofRoles(people.rolesOf(actor))));
        whenCreating(view -> view.ownedBy(Acting.required().username()));
        mayEdit(view -> view.mayBeChangedBy(Acting.required().username()));
        mayDelete(view -> view.mayBeChangedBy(Acting.required().username()));
        standardActions(Standard.CREATE, Standard.EDIT, Standard.DELETE);
    }

    private static Filter ofRoles(Set<String> roles) {
        return new Filter.Condition("role", Operator.IN, List.copyOf(roles));
    }
}
