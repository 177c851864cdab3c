package fundsdesk.crud.grid;

import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.BadFilter;
import fundsdesk.crud.MenuPins;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import java.util.List;
import org.springframework.stereotype.Component;

/** Saved views in the navigation, of the screens that the reader may open. */
@Component
final class PinnedViews implements MenuPins {

    private final SavedViews views;
    private final Screens screens;
    private final Grants grants;
    private final GridAddress address;
    private final Rows rows;

    PinnedViews(SavedViews views, Screens screens, Grants grants, GridAddress address, Rows rows) {
        this.views = views;
        this.screens = screens;
        this.grants = grants;
        this.address = address;
        this.rows = rows;
    }

    @Override
    public List<Pin> pins() {
        return views.pinned().stream()
                .filter(pinned -> screens.find(pinned.screen())
                        .filter(screen -> grants.allow(Acting.required(), screen.readPermission()))
                        .isPresent())
                .map(pinned -> new Pin(
                        "view:" + pinned.view().id(),
                        pinned.screen(),
                        pinned.view().name(),
                        pinned.view().id()))
                .toList();
    }

    @Override
    public long count(Pin pin) {
        return views.pinned().stream()
                .filter(pinned -> pinned.view().id() == pin.view())
                .findFirst()
                .map(pinned ->
                        count(screens.required(pinned.screen()), pinned.view().query()))
                .orElse(0L);
    }

    private long count(Screen<?> screen, String query) {
        try {
            return rows.count(screen, address.read(screen, query).query(List.of()))
                    .rows();
        } catch (BadFilter outdated) {
            // The screen lost an attribute since; opening the view says so.
            return 0;
        }
    }
}
