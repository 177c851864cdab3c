package fundsdesk.crud.form;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import fundsdesk.access.Acting;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** One record on a page of its own, whose address names it by id or business number. */
@Route(":screen/:id")
@PermitAll
final class DetailPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final RecordDetail.Parts parts;
    private String title = "";

    DetailPage(Workbench bench, Dialogs dialogs, DetailTabs tabs) {
        this.parts = new RecordDetail.Parts(bench, dialogs, tabs);
        addClassName("detail-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        String key = entering.getRouteParameters().get("screen").orElse("");
        String named = entering.getRouteParameters().get("id").orElse("");
        String tab = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("tab")
                .orElse("details");
        parts.bench()
                .screens()
                .find(key)
                .filter(screen -> parts.bench().grants().allow(Acting.required(), screen.readPermission()))
                .ifPresentOrElse(screen -> show(screen, named, tab), () -> add(RecordDetail.missing(parts.bench())));
    }

    private <T extends Stored> void show(Screen<T> screen, String named, String tab) {
        Workbench bench = parts.bench();
        Optional<Long> id = bench.lookup().idOf(screen, named);
        id.ifPresentOrElse(found -> show(screen, found, named, tab), () -> add(RecordDetail.missing(bench)));
    }

    private <T extends Stored> void show(Screen<T> screen, long id, String named, String tab) {
        Workbench bench = parts.bench();
        title = bench.rows()
                .one(screen, id, RecordHead.columns(screen, bench))
                .map(row -> RecordHead.labelOf(screen, row))
                .orElse(named);
        LinkTools tools = new LinkTools(screen.key(), named, false, bench);
        add(new RecordDetail<>(screen, id, tab, tools, () -> {}, this::remember, parts));
    }

    /** The tab becomes part of the address, so that a copied link opens the same. */
    private void remember(String tab) {
        UI ui = UI.getCurrentOrThrow();
        Location here = ui.getActiveViewLocation();
        ui.getPage().getHistory().replaceState(null, here.getPath() + "?tab=" + tab);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
