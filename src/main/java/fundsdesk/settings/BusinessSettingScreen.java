package fundsdesk.settings;

import fundsdesk.crud.FormField;
import fundsdesk.crud.FormValues;
import fundsdesk.crud.InputField;
import fundsdesk.crud.Kind;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Text;
import fundsdesk.crud.Verdict;
import fundsdesk.reference.Menus;
import java.math.BigDecimal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Business settings: values only; which settings there are is declared in code. */
@Component
final class BusinessSettingScreen extends Screen<BusinessSetting> {

    private static final InputField PLAIN = new InputField("value", Kind.TEXT, String.class, true, 200, null);

    private final ObjectProvider<Settings> settings;

    BusinessSettingScreen(ObjectProvider<Settings> settings) {
        super("business-settings", BusinessSetting.class);
        this.settings = settings;
        menu(Menus.FUND_PARAMETER, 90);
        columns(BusinessSetting_.area, BusinessSetting_.key, BusinessSetting_.value, BusinessSetting_.unit);
        columns(BusinessSetting_.initial, BusinessSetting_.allowed);
        search(BusinessSetting_.key);
        filters(BusinessSetting_.area);
        number(BusinessSetting_.key);
        defaultSort(BusinessSetting_.key, true);
        words(BusinessSetting_.area, String.class, area -> Text.of("setting-area." + area));
        words(BusinessSetting_.key, String.class, key -> Text.of("setting." + key));
        words(BusinessSetting_.value, String.class, BusinessSettingScreen::said);
        words(BusinessSetting_.initial, String.class, BusinessSettingScreen::said);
        words(BusinessSetting_.allowed, String.class, BusinessSettingScreen::allowed);
        words(BusinessSetting_.unit, String.class, unit -> Text.of(unit.isEmpty() ? "text.none" : "unit." + unit));
        shape(BusinessSetting_.value, this::shapeOf);
        readOnly(BusinessSetting_.key, BusinessSetting_.area, BusinessSetting_.unit);
        readOnly(BusinessSetting_.initial, BusinessSetting_.allowed);
        rules(this::isInRange);
        alwaysApproved((row, action, input) -> row != null && limits(row));
        standardActions(Standard.EDIT);
        revertible();
    }

    private static Text said(String value) {
        return switch (value) {
            case "true" -> Text.of("value.yes");
            case "false" -> Text.of("value.no");
            default -> Text.of("error.literal", value.matches("\\d{4,}(\\.\\d+)?") ? new BigDecimal(value) : value);
        };
    }

    private static Text allowed(String range) {
        return range.equals(Setting.TRUTH) ? Text.of("setting.yes-or-no") : Text.of("error.literal", range);
    }

    private FormField.Shape shapeOf(FormValues form) {
        String key = form.get(BusinessSetting_.key).orElse("");
        return settings.getObject()
                .declared(key)
                .map(setting -> new FormField.Shape(
                        setting.field(), Text.of("setting.help", Text.of("setting." + key + ".help"), setting.range())))
                .orElse(new FormField.Shape(PLAIN, Text.of("refusal.setting.unknown", key)));
    }

    private boolean limits(BusinessSetting row) {
        return settings.getObject().declared(row.key()).map(Setting::limits).orElse(true);
    }

    private Verdict isInRange(BusinessSetting row) {
        return settings.getObject()
                .declared(row.key())
                .map(setting -> Verdict.allowedIf(
                        setting.read(row.value()).isPresent(), "setting.out-of-range", setting.range()))
                .orElse(Verdict.refused("setting.unknown", row.key()));
    }
}
