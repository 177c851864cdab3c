package fundsdesk.refunds;

import fundsdesk.settings.Setting;
import fundsdesk.settings.SettingGroup;
import java.util.List;
import org.springframework.stereotype.Component;

/** What can be set about refunds. */
@Component
class RefundSettings implements SettingGroup {

    static final Setting<Integer> DUE_DAYS = Setting.number("refunds.due-days", 5, 1, 60);

    @Override
    public List<Setting<?>> settings() {
        return List.of(DUE_DAYS);
    }
}
