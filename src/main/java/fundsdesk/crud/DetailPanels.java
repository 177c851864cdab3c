package fundsdesk.crud;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes the drawer that shows one record beside a grid. */
public interface DetailPanels {

    /**
     * The drawer's content for one record.
     *
     * @param asOf the record as it was at that moment, to read only; none for as it is
     * @param changed called after an action changed the record
     * @param close called when the reader is done with it
     */
    <T extends Stored> Component panel(
            Screen<T> screen, long id, @Nullable Instant asOf, Runnable changed, Runnable close);
}
