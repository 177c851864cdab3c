package fundsdesk.guidance;

import fundsdesk.crud.FormPreview;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A guideline on the client's phone, while it is written; pictures and text are shown only once they are allowed. */
@Component
class GuidelinePreview implements FormPreview<DepositGuideline> {

    private final AppWords words;

    GuidelinePreview(AppWords words) {
        this.words = words;
    }

    @Override
    public Class<DepositGuideline> entity() {
        return DepositGuideline.class;
    }

    @Override
    public com.vaadin.flow.component.Component of(Map<String, ? extends @Nullable Object> values) {
        String language = Objects.requireNonNullElse(text(values, "language"), Languages.ENGLISH);
        Phone phone = new Phone(words, language);
        phone.add(new Way.Guideline(
                String.valueOf(values.get("method")),
                text(values, "currency"),
                text(values, "region"),
                language,
                Objects.requireNonNullElse(text(values, "title"), ""),
                DepositGuideline.stepsOf(values.get("steps")),
                safe(values, "body"),
                safe(values, "notes")));
        return phone;
    }

    private static String safe(Map<String, ? extends @Nullable Object> values, String name) {
        String markdown = Objects.requireNonNullElse(text(values, name), "");
        return SafeMarkdown.isSafe(markdown).isAllowed() ? markdown : "";
    }

    private static @Nullable String text(Map<String, ? extends @Nullable Object> values, String name) {
        Object value = values.get(name);
        return value == null ? null : value.toString();
    }
}
