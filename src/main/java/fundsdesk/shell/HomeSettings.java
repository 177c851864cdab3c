package fundsdesk.shell;

import fundsdesk.access.Guarded;
import fundsdesk.settings.Setting;
import fundsdesk.settings.SettingGroup;
import fundsdesk.settings.Settings;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the desk promises itself about its queues, as of now. */
@Component
class HomeSettings implements SettingGroup {

    private static final Setting<Integer> HOURS = Setting.number("home.late-after", 24, 1, 720, "hours");

    private final ObjectProvider<Settings> settings;

    HomeSettings(ObjectProvider<Settings> settings) {
        this.settings = settings;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(HOURS);
    }

    /** What waits longer than this is late. */
    @Guarded("one number of hours, for everybody")
    Duration lateAfter() {
        return Duration.ofHours(settings.getObject().get(HOURS));
    }
}
