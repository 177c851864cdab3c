package fundsdesk.crud;

import com.vaadin.flow.component.Component;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows beside a record's form what will come of it, while it is typed: how others see it, what it changes; contributed as
 * a bean.
 *
 * @param <T> the entity whose forms have it
 */
public interface FormPreview<T extends Stored> {

    Class<T> entity();

    /** Whether this record has one, given what the form opens with. */
    default boolean isOffered(Map<String, ? extends @Nullable Object> values) {
        return true;
    }

    /** The record as the form has it now; called again after each change. */
    Component of(Map<String, ? extends @Nullable Object> values);
}
