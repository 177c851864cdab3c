package fundsdesk.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.Action;
import fundsdesk.crud.ActionDialogs;
import fundsdesk.crud.Actions;
import fundsdesk.crud.Desk;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Query;
import fundsdesk.crud.Row;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Selection;
import fundsdesk.crud.ShowsRecord;
import fundsdesk.crud.Sort;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import fundsdesk.crud.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Finds what the palette offers: actions on what is open, screens, and records by their number. */
@org.springframework.stereotype.Component
class PaletteSearch {

    private static final int MOST = 12;

    private final Menu menu;
    private final Screens screens;
    private final Actions actions;
    private final Desk desk;
    private final Rows rows;
    private final Grants grants;
    private final Texts texts;
    private final ObjectProvider<ActionDialogs> dialogs;

    PaletteSearch(
            Menu menu,
            Screens screens,
            Actions actions,
            Desk desk,
            Rows rows,
            Grants grants,
            Texts texts,
            ObjectProvider<ActionDialogs> dialogs) {
        this.menu = menu;
        this.screens = screens;
        this.actions = actions;
        this.desk = desk;
        this.rows = rows;
        this.grants = grants;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    /**
     * What fits the words, best first; what can be done here when there are none.
     *
     * @param view what is looked at, whose record and screen the actions belong to
     */
    List<Hit> hits(String words, Location here, @Nullable Component view) {
        List<Hit> hits = new ArrayList<>(records(words.strip()));
        // Who has typed nothing yet looks for what can be done here; who types a name goes there.
        Stream<Hit> general =
                words.isBlank() ? Stream.concat(actionsAt(here), places()) : Stream.concat(places(), actionsAt(here));
        Stream.concat(actionsOn(view), general)
                .filter(hit -> Fit.of(hit, words) != Fit.NONE)
                .sorted(Comparator.comparing((Hit hit) -> hit.go() == null).thenComparing(hit -> Fit.of(hit, words)))
                .limit(MOST)
                .forEach(hits::add);
        return hits;
    }

    private Stream<Hit> places() {
        return menu.groups().stream()
                .flatMap(group -> group.entries().stream()
                        .map(entry -> new Hit("screen", entry.label(), group.label(), () -> go(entry.address()))));
    }

    /** What can be done with the record that is open, on its page or beside a grid. */
    private Stream<Hit> actionsOn(@Nullable Component view) {
        return view instanceof ShowsRecord open && dialogs.getIfAvailable() != null
                ? open.shownRecord().stream().flatMap(shown -> ofRecord(shown.screen(), shown.id()))
                : Stream.empty();
    }

    private <T extends Stored> Stream<Hit> ofRecord(Screen<T> screen, long id) {
        return desk.offers(screen, id).stream().map(offer -> offered(screen, offer, id));
    }

    private Stream<Hit> actionsAt(Location here) {
        return screens.find(here.getFirstSegment()).stream()
                .filter(screen -> dialogs.getIfAvailable() != null && mayRead(screen))
                .flatMap(this::ofScreen);
    }

    private <T extends Stored> Hit offered(Screen<T> screen, Desk.Offer<T> offer, long id) {
        String label = texts.action(screen, offer.action());
        return offer.verdict() instanceof Verdict.Refused refused
                ? new Hit("action", label, texts.of(refused.reason()), null)
                : new Hit("action", label, texts.one(screen), () -> open(screen, offer.action(), Selection.of(id)));
    }

    private <T extends Stored> Stream<Hit> ofScreen(Screen<T> screen) {
        return actions.onScreen(screen).stream()
                .filter(action -> desk.mayRun(screen, action))
                .map(action -> new Hit(
                        "action",
                        texts.action(screen, action),
                        texts.screen(screen),
                        () -> open(screen, action, Selection.of())));
    }

    private <T extends Stored> void open(Screen<T> screen, Action<T, ?> action, Selection selection) {
        UI page = UI.getCurrent();
        dialogs.getObject().open(screen, action, selection, () -> page.refreshCurrentRoute(false));
    }

    /** Business numbers have digits; each is one look into a unique index. */
    private List<Hit> records(String number) {
        if (number.length() < 3 || number.contains(" ") || number.chars().noneMatch(Character::isDigit)) {
            return List.of();
        }
        return screens.all().stream()
                .filter(screen -> screen.declared().number().isPresent() && mayRead(screen))
                .flatMap(screen -> record(screen, number).stream())
                .toList();
    }

    private <T extends Stored> Optional<Hit> record(Screen<T> screen, String number) {
        String attribute = screen.declared().number().orElseThrow().name();
        Filter filter = Filter.where(attribute, Operator.IN, number, number.toUpperCase(Locale.ROOT));
        Query query = new Query(filter, Sort.descending("id"), List.of(attribute), false);
        return rows.page(screen, query, Optional.empty(), 1).stream()
                .findFirst()
                .map(row -> new Hit(
                        "record", label(row, attribute), texts.one(screen), () -> go(screen.key() + "/" + row.id())));
    }

    private static String label(Row row, String attribute) {
        return String.valueOf(row.get(attribute));
    }

    private boolean mayRead(Screen<?> screen) {
        return grants.allow(Acting.required(), screen.readPermission());
    }

    private static void go(String address) {
        UI.getCurrent().navigate(address);
    }
}
