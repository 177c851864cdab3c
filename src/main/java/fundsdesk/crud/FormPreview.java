package fundsdesk.crud;

import com.vaadin.flow.component.Component;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows beside a record's form how others will see the record, while it is typed; contributed as a bean.
 *
 * @param <T> the entity whose forms have it
 */
public interface FormPreview<T extends Stored> {

    Class<T> entity();

    /** The record as the form has it now; called again after each change. */
    Component of(Map<String, ? extends @Nullable Object> values);
}
