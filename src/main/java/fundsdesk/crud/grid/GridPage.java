package fundsdesk.crud.grid;

import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import fundsdesk.access.Acting;
import fundsdesk.crud.BadFilter;
import fundsdesk.crud.Label;
import fundsdesk.crud.Screen;
import fundsdesk.crud.ShowsRecord;
import fundsdesk.crud.Stored;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page of every screen that has no view of its own: its grid, as the address asks for it. */
@Route(":screen([a-z][a-z0-9-]*)")
@PermitAll
@JavaScript("context://js/grid.js")
class GridPage extends Div implements BeforeEnterObserver, HasDynamicTitle, ShowsRecord {

    private final GridTools tools;
    private @Nullable ScreenGrid<?> shown;
    private @Nullable Screen<?> screen;

    GridPage(GridTools tools) {
        this.tools = tools;
        addClassName("grid-page");
        setSizeFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String key = event.getRouteParameters().get("screen").orElse("");
        Screen<?> asked = tools.screens().find(key).orElseThrow(NotFoundException::new);
        if (!tools.grants().allow(Acting.required(), asked.readPermission())) {
            refuse(asked);
        } else {
            show(asked, event.getLocation().getQueryParameters());
        }
    }

    private <T extends Stored> void show(Screen<T> asked, QueryParameters address) {
        try {
            ScreenGrid<?> grid = gridOf(asked);
            Optional<SavedViews.View> view = viewOf(asked, address);
            if (view.isPresent()) {
                grid.show(grid.stateOf(view.get()), grid.layoutOf(view.get()));
            } else {
                GridState state = tools.address().read(asked, address);
                grid.show(
                        GridAddress.isOpen(address) ? grid.opening(state) : state,
                        grid.table().layout());
            }
        } catch (BadFilter wrong) {
            explain(tools.texts().of("grid.bad-address"), tools.texts().of(wrong.text()));
        }
    }

    /** The view that the address names without saying more, or the reader's own start when it says nothing at all. */
    private Optional<SavedViews.View> viewOf(Screen<?> asked, QueryParameters address) {
        if (GridAddress.isOpen(address)) {
            return tools.views().opening(asked);
        }
        if (!GridAddress.isOnlyView(address)) {
            return Optional.empty();
        }
        Long id = tools.address().read(asked, address).view();
        return tools.views().of(asked).stream()
                .filter(view -> id != null && view.id() == id)
                .findFirst();
    }

    private ScreenGrid<?> gridOf(Screen<?> asked) {
        if (shown == null || screen != asked || !shown.isAttached()) {
            screen = asked;
            shown = new ScreenGrid<>(asked, tools, new Address(asked));
            removeAll();
            add(shown);
        }
        return shown;
    }

    private void refuse(Screen<?> asked) {
        screen = asked;
        tools.deniedReads().keep(asked);
        explain(tools.texts().of("grid.not-allowed"), tools.texts().of("grid.not-allowed-why", Label.toSee(asked)));
    }

    private void explain(String title, String sentence) {
        Div words = new Div(new H2(title), new Span(sentence));
        words.addClassName("empty");
        shown = null;
        removeAll();
        add(words);
    }

    @Override
    public Optional<Shown> shownRecord() {
        ScreenGrid<?> grid = shown;
        Screen<?> of = screen;
        return grid == null || of == null || grid.state().asOf() != null
                ? Optional.empty()
                : Optional.ofNullable(grid.state().selected()).map(id -> new Shown(of, id));
    }

    @Override
    public String getPageTitle() {
        return screen == null ? "" : tools.texts().screen(screen);
    }

    /** Keeps the address bar in step with the grid. */
    private final class Address implements ScreenGrid.Host {
        private final Screen<?> asked;

        Address(Screen<?> asked) {
            this.asked = asked;
        }

        @Override
        public void shows(QueryParameters address, boolean anew) {
            Location location = new Location(asked.key(), address);
            getUI().ifPresent(ui -> {
                if (anew) {
                    ui.getPage().getHistory().pushState(null, location);
                } else {
                    ui.getPage().getHistory().replaceState(null, location);
                }
            });
        }

        @Override
        public void refused() {
            refuse(asked);
        }
    }

    @Nullable
    ScreenGrid<?> shown() {
        return shown;
    }
}
