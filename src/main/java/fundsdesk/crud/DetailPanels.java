package fundsdesk.crud;

import com.vaadin.flow.component.Component;

/** Makes the drawer that shows one record beside a grid. */
public interface DetailPanels {

    /**
     * The drawer's content for one record.
     *
     * @param changed called after an action changed the record
     * @param close called when the reader is done with it
     */
    <T extends Stored> Component panel(Screen<T> screen, long id, Runnable changed, Runnable close);
}
