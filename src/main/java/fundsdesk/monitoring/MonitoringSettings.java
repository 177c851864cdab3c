package fundsdesk.monitoring;

import fundsdesk.settings.Setting;
import fundsdesk.settings.SettingGroup;
import fundsdesk.settings.Settings;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What the desk takes as suspicious, as of now. Each number 0 switches its rule off; none is changed by one person alone,
 * who could be the one that is looked at.
 */
@Component
public class MonitoringSettings implements SettingGroup {

    private static final Setting<Integer> WITHIN =
            Setting.number("monitoring.within", 15, 1, 1440, "minutes").limiting();
    private static final Setting<Integer> REFUSED =
            Setting.number("monitoring.refused-sign-ins", 5, 0, 1000).limiting();
    private static final Setting<Integer> NAMES =
            Setting.number("monitoring.names-tried", 4, 0, 1000).limiting();
    private static final Setting<Integer> DENIED =
            Setting.number("monitoring.denied", 10, 0, 10_000).limiting();
    private static final Setting<Integer> REVEALED =
            Setting.number("monitoring.revealed", 30, 0, 10_000).limiting();
    private static final Setting<Integer> EXPORTED = Setting.number(
                    "monitoring.exported-rows", 200_000, 0, 1_000_000_000)
            .limiting();
    private static final Setting<Integer> NEW_PLACE =
            Setting.number("monitoring.new-place", 90, 0, 1000, "days").limiting();
    private static final Setting<Boolean> OUT_OF_HOURS =
            Setting.yesNo("monitoring.out-of-hours", false).limiting();
    private static final Setting<LocalTime> OPENS =
            Setting.time("monitoring.opens", "07:00").limiting();
    private static final Setting<LocalTime> CLOSES =
            Setting.time("monitoring.closes", "22:00").limiting();

    private final ObjectProvider<Settings> settings;

    MonitoringSettings(ObjectProvider<Settings> settings) {
        this.settings = settings;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(WITHIN, REFUSED, NAMES, DENIED, REVEALED, EXPORTED, NEW_PLACE, OUT_OF_HOURS, OPENS, CLOSES);
    }

    /** The time within which sign-ins and denials are counted together. */
    Duration within() {
        return Duration.ofMinutes(get(WITHIN));
    }

    int refusedSignIns() {
        return get(REFUSED);
    }

    int namesTried() {
        return get(NAMES);
    }

    int denied() {
        return get(DENIED);
    }

    /** Within an hour. */
    int revealed() {
        return get(REVEALED);
    }

    /** Within a day. */
    int exportedRows() {
        return get(EXPORTED);
    }

    /** For so long a place is remembered. */
    Duration placeRemembered() {
        return Duration.ofDays(get(NEW_PLACE));
    }

    boolean isOutOfHoursWatched() {
        return get(OUT_OF_HOURS);
    }

    LocalTime opens() {
        return get(OPENS);
    }

    LocalTime closes() {
        return get(CLOSES);
    }

    private <V> V get(Setting<V> setting) {
        return settings.getObject().get(setting);
    }
}
