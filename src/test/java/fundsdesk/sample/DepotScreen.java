package fundsdesk.sample;

import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** The zero-configuration screen: one line of declaration beyond its name. */
@Component
public final class DepotScreen extends Screen<Depot> {
    DepotScreen() {
        super("depots", Depot.class);
        number(Depot_.code);
        label(Depot_.code, Depot_.name);
        standardActions();
        importable();
    }
}
