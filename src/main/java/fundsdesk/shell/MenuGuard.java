package fundsdesk.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.MenuEntry;
import java.util.List;
import org.springframework.stereotype.Component;

/** A page that is no screen opens for those alone in whose menu it stands, however they come to its address. */
@Component
class MenuGuard implements VaadinServiceInitListener {

    private final List<MenuEntry> entries;
    private final Grants grants;

    MenuGuard(List<MenuEntry> entries, Grants grants) {
        this.entries = entries;
        this.grants = grants;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addUIInitListener(opened -> opened.getUI().addBeforeEnterListener(this::check));
    }

    private void check(BeforeEnterEvent entering) {
        String address = entering.getLocation().getFirstSegment();
        // The page that says so stands at the same address.
        boolean closed = entering.getNavigationTarget().isAnnotationPresent(Route.class)
                && entries.stream()
                        .filter(entry -> entry.address().equals(address))
                        .anyMatch(entry -> !grants.allow(Acting.required(), entry.permission()));
        if (closed) {
            entering.rerouteToError(NotFoundException.class);
        }
    }
}
