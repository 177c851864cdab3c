package fundsdesk.shell;

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
import fundsdesk.crud.Sort;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import fundsdesk.crud.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds what the palette offers: actions on what is open, screens, and records by their number. */
@Component
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

    /** What fits the words, best first; what can be done here when there are none. */
    List<Hit> hits(String words, Location here) {
        List<Hit> hits = new ArrayList<>(records(words.strip()));
        Stream.concat(actionsAt(here), places())
                .filter(hit -> fits(hit, words))
                .limit(MOST)
                .forEach(hits::add);
        return hits;
    }

    /** Each word must begin a word of the label. */
    private static boolean fits(Hit hit, String words) {
        String label = " " + hit.label().toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(word -> label.contains(" " + word));
    }

    private Stream<Hit> places() {
        return menu.groups().stream()
                .flatMap(group -> group.entries().stream()
                        .map(entry -> new Hit("screen", entry.label(), group.label(), () -> go(entry.address()))));
    }

    private Stream<Hit> actionsAt(Location here) {
        Screen<?> screen = screens.find(here.getFirstSegment()).orElse(null);
        if (screen == null || dialogs.getIfAvailable() == null || !mayRead(screen)) {
            return Stream.empty();
        }
        return Stream.concat(ofRecord(screen, here), ofScreen(screen));
    }

    private <T extends Stored> Stream<Hit> ofRecord(Screen<T> screen, Location here) {
        if (here.getSegments().size() < 2 || !here.getSegments().get(1).matches("\\d{1,18}")) {
            return Stream.empty();
        }
        long id = Long.parseLong(here.getSegments().get(1));
        return desk.offers(screen, id).stream().map(offer -> offered(screen, offer, id));
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
