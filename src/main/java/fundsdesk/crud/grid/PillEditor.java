package fundsdesk.crud.grid;

import com.vaadin.flow.component.Component;
import fundsdesk.crud.Filter;
import java.util.List;

/** What opens under a filter of the bar: the fields for one attribute, and the conditions that they mean. */
interface PillEditor {

    /** The fields, in the order in which they stand. */
    List<Component> components();

    /** Whether the fields can show the condition. */
    boolean reads(Filter.Condition condition);

    void show(List<Filter.Condition> conditions);

    /** The conditions that the fields mean now.
     *
     * @throws IllegalArgumentException when what was typed is no value of the attribute
     */
    List<Filter.Condition> conditions();
}
