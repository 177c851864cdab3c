package fundsdesk.crud;

import com.vaadin.flow.component.Component;

/** Something that a module puts into the top bar of every page, beside who signed in; contributed as a bean. */
public interface TopBarPart {

    /** The entry of the navigation whose {@link MenuCount} it shows, kept up to date by push. */
    String entry();

    /** Whether the actor has it at all. */
    boolean isOffered();

    /** Made once for each page. */
    Shown make();

    /** It, on one page. */
    interface Shown {

        Component component();

        /** How many wait by now. */
        void show(long waiting);
    }
}
