package fundsdesk.crud.grid;

import fundsdesk.access.Acting;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** Saved views; everybody sees and changes their own. */
@Component
final class SavedViewScreen extends Screen<SavedView> {

    static final String KEY = "saved-views";

    SavedViewScreen() {
        super(KEY, SavedView.class);
        columns(SavedView_.screen, SavedView_.name, SavedView_.opens, SavedView_.createdAt);
        section("details", SavedView_.screen, SavedView_.name, SavedView_.query, SavedView_.layout, SavedView_.opens);
        onCreateOnly(SavedView_.screen);
        label(SavedView_.name);
        search(SavedView_.name);
        filters(SavedView_.screen);
        rowAccess(actor -> Filter.any(
                Filter.where(SavedView_.owner, Operator.EQ, actor.username()),
                Filter.where(SavedView_.audience, Operator.EQ, SavedView.Audience.EVERYONE)));
        whenCreating(view -> view.ownedBy(Acting.required().username()));
        mayEdit(view -> view.mayBeChangedBy(Acting.required().username()));
        mayDelete(view -> view.mayBeChangedBy(Acting.required().username()));
        standardActions(Standard.CREATE, Standard.EDIT, Standard.DELETE);
    }
}
