package fundsdesk.crud;

import com.vaadin.flow.component.Component;

/** Something a module shows on the home page, such as today's inflow; contributed as a bean. */
public interface HomePanel {

    /** Its heading in the message bundles, {@code home.<key>}. */
    String key();

    /** Where it stands, smallest first. */
    int order();

    /** Whether the actor may see it. */
    boolean isOffered();

    /** Made each time the actor opens the home page. */
    Component content();
}
