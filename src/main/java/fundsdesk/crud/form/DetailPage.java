package fundsdesk.crud.form;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import fundsdesk.access.Acting;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import jakarta.annotation.security.PermitAll;

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
        title = bench.texts().one(screen) + " " + named;
        Div crumbs = new Div(
                new Anchor(screen.key(), bench.texts().screen(screen)),
                new Span(named),
                new LinkTools(screen.key(), named, false, bench));
        crumbs.addClassName("crumbs");
        add(crumbs);
        bench.lookup()
                .idOf(screen, named)
                .ifPresentOrElse(
                        id -> add(new RecordDetail<>(screen, id, tab, () -> {}, this::remember, parts)),
                        () -> add(RecordDetail.missing(bench)));
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
