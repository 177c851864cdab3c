package fundsdesk.crud;

import com.vaadin.flow.component.Component;
import java.util.List;

/** Shows the rows that a record consists of, to whoever decides about it; see {@link Screen#partOf}. */
public interface PartsOfRecord {

    /**
     * A heading and a grid for each screen whose rows are parts of the record, of what the actor may read; nothing for
     * records that have none.
     */
    List<Component> of(Screen<?> screen, long id);
}
