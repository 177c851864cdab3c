package fundsdesk.crud.grid;

import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.access.Guarded;
import fundsdesk.access.People;
import fundsdesk.crud.Actions;
import fundsdesk.crud.Call;
import fundsdesk.crud.Changes;
import fundsdesk.crud.Desk;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Query;
import fundsdesk.crud.Reason;
import fundsdesk.crud.Row;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The views that the actor saved of a screen; saved, changed and removed by the same desk as every record. */
@Component
final class SavedViews {

    private static final int MOST = 40;
    private static final int MOST_PINNED = 12;
    private static final List<String> COLUMNS =
            List.of("name", "owner", "query", "layout", "opens", "audience", "role", "pinned");

    private final SavedViewScreen screen;
    private final Rows rows;
    private final Desk desk;
    private final Actions actions;
    private final Grants grants;
    private final People people;

    SavedViews(SavedViewScreen screen, Rows rows, Desk desk, Actions actions, Grants grants, People people) {
        this.screen = screen;
        this.rows = rows;
        this.desk = desk;
        this.actions = actions;
        this.grants = grants;
        this.people = people;
    }

    /**
     * A saved view as a grid needs it.
     *
     * @param query the address's query
     * @param layout as {@link GridLayout#text()}
     * @param mine whether the actor may change it
     * @param opens whether the grid opens with it
     * @param shared whether everyone sees it
     * @param role whose holders see it; none for a view of everyone's or one's own
     * @param pinned whether it stands in the navigation of those who see it
     */
    record View(
            long id,
            String name,
            String query,
            String layout,
            boolean mine,
            boolean opens,
            boolean shared,
            @Nullable String role,
            boolean pinned) {

        /** The nearer its audience, the sooner a grid opens with it. */
        int distance() {
            return mine ? 0 : role != null ? 1 : 2;
        }
    }

    /** In the order in which they were made; none for actors to whom views are not granted. */
    List<View> of(Screen<?> shown) {
        if (!grants.allow(Acting.required(), screen.readPermission())) {
            return List.of();
        }
        Query query = new Query(
                Filter.where(SavedView_.screen, Operator.EQ, shown.key()), Sort.ascending("id"), COLUMNS, false);
        return rows.page(screen, query, Optional.empty(), MOST).stream()
                .map(SavedViews::view)
                .toList();
    }

    static View view(Row row) {
        boolean mine = Acting.required().username().equals(row.get("owner"));
        return new View(
                row.id(),
                text(row, "name"),
                text(row, "query"),
                text(row, "layout"),
                mine,
                Boolean.TRUE.equals(row.get("opens")),
                row.get("audience") == SavedView.Audience.EVERYONE,
                (String) row.get("role"),
                Boolean.TRUE.equals(row.get("pinned")));
    }

    private static String text(Row row, String column) {
        Object value = row.get(column);
        return value == null ? "" : value.toString();
    }

    boolean maySave() {
        return actions.find(screen, "create")
                .map(create -> desk.mayRun(screen, create))
                .orElse(false);
    }

    Outcome save(Screen<?> shown, String name, String query, GridLayout layout) {
        return perform(
                "create",
                Optional.empty(),
                Changes.to(Map.of("screen", shown.key(), "name", name, "query", query, "layout", layout.text())));
    }

    Outcome update(View view, String query, GridLayout layout) {
        return edit(view, Map.of("query", query, "layout", layout.text()));
    }

    Outcome rename(View view, String name) {
        return edit(view, Map.of("name", name));
    }

    /** Makes the view the one that the grid opens with, or no view at all. */
    Outcome openWith(Screen<?> shown, View chosen, boolean opens) {
        of(shown).stream()
                .filter(view -> view.mine() && view.opens() && view.id() != chosen.id())
                .forEach(view -> edit(view, Map.of("opens", false)));
        return edit(chosen, Map.of("opens", opens));
    }

    /** Whether the actor may give views to everyone. */
    boolean mayShare() {
        return actions.find(screen, "share")
                .map(share -> desk.mayRun(screen, share))
                .orElse(false);
    }

    Outcome share(View view, @Nullable String role, boolean everyone, boolean opens) {
        return perform("share", Optional.of(view.id()), new ShareView.Input(role, everyone, opens));
    }

    /** The roles that a view can be given to. */
    @Guarded("names of roles alone, for who may give a view to one")
    List<String> roles() {
        return people.roles();
    }

    Outcome pin(View view, boolean pinned) {
        return edit(view, Map.of("pinned", pinned));
    }

    /** The views in the actor's navigation. */
    List<Pinned> pinned() {
        if (!grants.allow(Acting.required(), screen.readPermission())) {
            return List.of();
        }
        List<String> columns = new ArrayList<>(COLUMNS);
        columns.add("screen");
        Query query =
                new Query(Filter.where(SavedView_.pinned, Operator.EQ, true), Sort.ascending("id"), columns, false);
        return rows.page(screen, query, Optional.empty(), MOST_PINNED).stream()
                .map(row -> new Pinned(text(row, "screen"), view(row)))
                .toList();
    }

    /** A view in the navigation, and the key of its screen. */
    record Pinned(String screen, View view) {}

    /** The view that a grid opens with: the reader's own choice before that of a role, and that before everyone's. */
    Optional<View> opening(Screen<?> shown) {
        return of(shown).stream().filter(View::opens).min(Comparator.comparingInt(View::distance));
    }

    Outcome remove(View view, String reason) {
        return perform("delete", Optional.of(view.id()), new Reason(reason));
    }

    private Outcome edit(View view, Map<String, Object> values) {
        return perform("edit", Optional.of(view.id()), Changes.to(values));
    }

    private Outcome perform(String action, Optional<Long> id, Object input) {
        return actions.find(screen, action)
                .map(found -> desk.perform(call(found, id, input)))
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private <I> Call<SavedView, I> call(fundsdesk.crud.Action<SavedView, I> action, Optional<Long> id, Object input) {
        return new Call<>(screen, action, id.orElse(null), null, (I) input, java.util.Set.of(), null);
    }
}
