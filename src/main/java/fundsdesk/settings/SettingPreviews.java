package fundsdesk.settings;

import com.vaadin.flow.component.html.Div;
import fundsdesk.crud.FormPreview;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a change of a setting would come to, from the module that the setting belongs to. */
@Component
record SettingPreviews(List<SettingPreview> offered) implements FormPreview<BusinessSetting> {

    @Override
    public Class<BusinessSetting> entity() {
        return BusinessSetting.class;
    }

    @Override
    public boolean isOffered(Map<String, ? extends @Nullable Object> values) {
        return offered.stream().anyMatch(each -> each.concerns(text(values, "key")));
    }

    @Override
    public com.vaadin.flow.component.Component of(Map<String, ? extends @Nullable Object> values) {
        String key = text(values, "key");
        return offered.stream()
                .filter(each -> each.concerns(key))
                .findFirst()
                .map(each -> each.of(key, text(values, "value")))
                .orElseGet(Div::new);
    }

    private static String text(Map<String, ? extends @Nullable Object> values, String name) {
        return Objects.requireNonNullElse(values.get(name), "").toString();
    }
}
