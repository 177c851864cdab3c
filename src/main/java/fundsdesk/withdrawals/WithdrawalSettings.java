package fundsdesk.withdrawals;

import fundsdesk.settings.Setting;
import fundsdesk.settings.SettingGroup;
import fundsdesk.settings.Settings;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the desk has set for withdrawals, as of now. */
@Component
public class WithdrawalSettings implements SettingGroup {

    private static final Setting<String> SHORT_RETURN =
            Setting.word("withdrawals.short-return", DifferenceBearer.CLIENT.name(), "CLIENT|HOUSE", "CLIENT, HOUSE");

    private final ObjectProvider<Settings> settings;

    WithdrawalSettings(ObjectProvider<Settings> settings) {
        this.settings = settings;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(SHORT_RETURN);
    }

    /** Who bears it when less comes back than was sent (WDR-02). */
    DifferenceBearer bearerOfShortReturns() {
        return DifferenceBearer.valueOf(settings.getObject().get(SHORT_RETURN));
    }
}
