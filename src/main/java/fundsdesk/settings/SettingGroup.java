package fundsdesk.settings;

import java.util.List;

/** The settings of one module, so that the screen can list them. */
public interface SettingGroup {
    List<Setting<?>> settings();
}
