package fundsdesk.crud;

import com.vaadin.flow.component.Component;

/**
 * A tab that a module contributes to the detail of records, as a bean. Its label is {@code tab.<key>} in the message
 * bundles.
 *
 * @param <T> the entity whose records have it; {@code Stored} for the records of all screens
 */
public interface DetailTab<T extends Stored> {

    /** Where tabs stand: details first, then related rows, what people put beside it, who decides on it, its past. */
    int DETAILS = 0;

    int RELATED = 100;
    int DOCUMENTS = 200;
    int REMARKS = 300;
    int WORK_ORDERS = 400;
    int HISTORY = 900;

    Class<T> entity();

    /** Names the tab in the message bundles and in the address of the page. */
    String key();

    /** Smallest first; see {@link #DETAILS} and its neighbours. */
    int order();

    /** Whether the actor is shown the tab on this screen at all. */
    default boolean isOffered(Screen<? extends T> screen) {
        return true;
    }

    /** How many things are in it, shown beside its label; 0 shows nothing. Answer within milliseconds. */
    default long count(Screen<? extends T> screen, long id) {
        return 0;
    }

    /** Made when the tab is first opened, in the name of the actor. */
    Component content(Screen<? extends T> screen, long id);
}
