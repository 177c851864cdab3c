package fundsdesk.crud.form;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import fundsdesk.access.Acting;
import fundsdesk.crud.Screen;
import fundsdesk.crud.ShowsRecord;
import fundsdesk.crud.Stored;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One record on a page of its own, whose address names it by id or business number. */
@Route(":screen/:id")
@PermitAll
final class DetailPage extends Div implements BeforeEnterObserver, HasDynamicTitle, ShowsRecord {

    private final RecordDetail.Parts parts;
    private String title = "";
    private @Nullable Instant asOf;
    private @Nullable Shown shown;

    DetailPage(Workbench bench, Dialogs dialogs, DetailTabs tabs, Timeline timeline) {
        this.parts = new RecordDetail.Parts(bench, dialogs, tabs, timeline);
        addClassName("detail-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        shown = null;
        String key = entering.getRouteParameters().get("screen").orElse("");
        String named = entering.getRouteParameters().get("id").orElse("");
        String tab = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("tab")
                .orElse("");
        title = named;
        asOf = moment(entering.getLocation().getQueryParameters());
        parts.bench()
                .screens()
                .find(key)
                .filter(this::isGranted)
                .ifPresentOrElse(
                        screen -> show(screen, named, tab),
                        () -> add(Missing.anything(parts.bench().texts())));
    }

    /** That somebody asked for a record of what nobody granted them is kept. */
    private boolean isGranted(Screen<?> screen) {
        Workbench bench = parts.bench();
        boolean granted = bench.grants().allow(Acting.required(), screen.readPermission());
        if (!granted) {
            bench.deniedReads().keep(screen);
        }
        return granted;
    }

    private <T extends Stored> void show(Screen<T> screen, String named, String tab) {
        Workbench bench = parts.bench();
        Optional<Long> id = bench.lookup().idOf(screen, named);
        id.ifPresentOrElse(found -> show(screen, found, named, tab), () -> add(Missing.record(screen, bench.texts())));
    }

    private <T extends Stored> void show(Screen<T> screen, long id, String named, String tab) {
        Workbench bench = parts.bench();
        // What was true once is only looked at.
        shown = asOf == null ? new Shown(screen, id) : null;
        title = bench.rows()
                .one(screen, id, RecordHead.columns(screen, bench), asOf)
                .map(row -> RecordHead.labelOf(screen, row, bench.texts()))
                .orElse(named);
        Div tools = new Div(new LinkTools(screen.key(), named, asOf, false, bench));
        tools.addClassName("tools");
        if (asOf != null) {
            add(bench.moments().banner(asOf, moment -> go(tab, moment)));
        } else if (bench.rows().keepsPast(screen)) {
            tools.addComponentAsFirst(bench.moments().picker(moment -> go(tab, moment)));
        }
        add(new RecordDetail<>(screen, id, asOf, tab, true, tools, () -> {}, this::remember, parts));
    }

    private void go(String tab, @Nullable Instant moment) {
        UI ui = UI.getCurrentOrThrow();
        ui.navigate(
                ui.getActiveViewLocation().getPath(),
                QueryParameters.fromString(query(tab, moment).substring(1)));
    }

    private static String query(String tab, @Nullable Instant moment) {
        return "?tab=" + tab + (moment == null ? "" : "&asOf=" + moment);
    }

    private static @Nullable Instant moment(QueryParameters query) {
        try {
            return query.getSingleParameter("asOf").map(Instant::parse).orElse(null);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** The tab becomes part of the address, so that a copied link opens the same. */
    private void remember(String tab) {
        UI ui = UI.getCurrentOrThrow();
        Location here = ui.getActiveViewLocation();
        ui.getPage().getHistory().replaceState(null, here.getPath() + query(tab, asOf));
    }

    @Override
    public Optional<Shown> shownRecord() {
        return Optional.ofNullable(shown);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
