package fundsdesk.settings;

import com.vaadin.flow.component.Component;

/** Shows what another value of a setting would change, before it is saved; contributed as a bean. */
public interface SettingPreview {

    /** Whether it has something to say of the setting. */
    boolean concerns(String key);

    /** What the value would change; asked again whenever it is typed anew.
     *
     * @param value as typed; may be no value of the setting
     */
    Component of(String key, String value);
}
