package fundsdesk.reconciliation;

import fundsdesk.settings.Setting;
import fundsdesk.settings.SettingGroup;
import fundsdesk.settings.Settings;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the desk has set for reconciliation, as of now. */
@Component
class ReconciliationSettings implements SettingGroup {

    private static final Setting<Integer> DAYS_APART = Setting.number("reconciliation.days-apart", 3, 0, 60, "days");

    private final ObjectProvider<Settings> settings;

    ReconciliationSettings(ObjectProvider<Settings> settings) {
        this.settings = settings;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(DAYS_APART);
    }

    /** How many days may lie between the bank's booking and the desk's without anybody asking why. */
    int daysApart() {
        return settings.getObject().get(DAYS_APART);
    }
}
