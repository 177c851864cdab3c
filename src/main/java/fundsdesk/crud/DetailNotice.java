package fundsdesk.crud;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * Something that whoever opens a record has to know first, above everything else of it; contributed as a bean.
 *
 * @param <T> the entity whose records may have it
 */
public interface DetailNotice<T extends Stored> {

    Class<T> entity();

    /** What there is to say of the record to whoever acts; for most records nothing. Answer within milliseconds. */
    Optional<Component> of(Screen<? extends T> screen, long id);
}
