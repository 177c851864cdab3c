package fundsdesk.users;

import fundsdesk.crud.ActionDialogs;
import fundsdesk.crud.Actions;
import fundsdesk.crud.Call;
import fundsdesk.crud.Changes;
import fundsdesk.crud.Desk;
import fundsdesk.crud.DetailTab;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a role grants, as boxes to tick, screen by screen. */
@Component
final class PermissionTab implements DetailTab<Role> {

    private final Rows rows;
    private final Desk desk;
    private final Actions actions;
    private final PermissionCatalogue catalogue;
    private final PermissionLabels labels;
    private final Texts texts;
    private final ObjectProvider<ActionDialogs> dialogs;

    PermissionTab(
            Rows rows,
            Desk desk,
            Actions actions,
            PermissionCatalogue catalogue,
            PermissionLabels labels,
            Texts texts,
            ObjectProvider<ActionDialogs> dialogs) {
        this.rows = rows;
        this.desk = desk;
        this.actions = actions;
        this.catalogue = catalogue;
        this.labels = labels;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    @Override
    public Class<Role> entity() {
        return Role.class;
    }

    @Override
    public String key() {
        return "permissions";
    }

    @Override
    public int order() {
        return DETAILS + 10;
    }

    @Override
    public com.vaadin.flow.component.Component content(Screen<? extends Role> screen, long id) {
        return matrix(screen, id);
    }

    private <R extends Role> com.vaadin.flow.component.Component matrix(Screen<R> screen, long id) {
        boolean editable = desk.offers(screen, id).stream()
                .anyMatch(offer ->
                        offer.action().name().equals("edit") && offer.verdict().isAllowed());
        Set<String> granted = grantedBy(screen, id);
        return new PermissionMatrix(
                catalogue.groups(),
                granted,
                editable,
                labels,
                texts,
                confirmed(screen),
                wanted -> save(screen, id, granted, wanted));
    }

    private <R extends Role> Consumer<Runnable> confirmed(Screen<R> screen) {
        return then ->
                dialogs.getObject().confirmed(actions.find(screen, "edit").orElseThrow(), then);
    }

    private Set<String> grantedBy(Screen<? extends Role> screen, long id) {
        Set<String> granted = new TreeSet<>();
        rows.one(screen, id, List.of("permissions"))
                .map(row -> (Collection<?>) row.get("permissions"))
                .ifPresent(codes -> codes.forEach(code -> granted.add(code.toString())));
        return granted;
    }

    /** Saves as the generic edit, so that whoever changed the role meanwhile is not overwritten. */
    @SuppressWarnings("unchecked")
    private <R extends Role> Outcome save(Screen<R> screen, long id, Set<String> seen, Set<String> wanted) {
        RecordAction<R, Changes> edit =
                (RecordAction<R, Changes>) actions.find(screen, "edit").orElseThrow();
        Changes changes = Changes.between(Map.of("permissions", seen), Map.of("permissions", wanted));
        return desk.perform(Call.on(screen, edit, id, changes));
    }
}
