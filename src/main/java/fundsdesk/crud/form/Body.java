package fundsdesk.crud.form;

import com.vaadin.flow.component.Component;

/**
 * What a dialog asks for.
 *
 * @param <I> the input of the action it is made from
 */
interface Body<I> {

    Component component();

    Sheet sheet();

    /** The input as typed so far.
     *
     * @throws IllegalArgumentException while the input record refuses what was typed
     */
    I input();
}
