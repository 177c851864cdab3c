package fundsdesk.settings;

import fundsdesk.crud.Screen;
import fundsdesk.crud.Verdict;
import fundsdesk.reference.Menus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Business settings: values only; which settings there are is declared in code. */
@Component
final class BusinessSettingScreen extends Screen<BusinessSetting> {

    private final ObjectProvider<Settings> settings;

    BusinessSettingScreen(ObjectProvider<Settings> settings) {
        super("business-settings", BusinessSetting.class);
        this.settings = settings;
        menu(Menus.FUND_PARAMETER);
        search(BusinessSetting_.key);
        number(BusinessSetting_.key);
        defaultSort(BusinessSetting_.key, true);
        readOnly(BusinessSetting_.key, BusinessSetting_.initial, BusinessSetting_.allowed);
        rules(this::isInRange);
        standardActions(Standard.EDIT);
    }

    private Verdict isInRange(BusinessSetting row) {
        return settings.getObject()
                .declared(row.key())
                .map(setting -> Verdict.allowedIf(
                        setting.read(row.value()).isPresent(), "setting.out-of-range", setting.range()))
                .orElse(Verdict.refused("setting.unknown", row.key()));
    }
}
