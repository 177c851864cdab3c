package fundsdesk.notices;

import fundsdesk.crud.FormValues;
import fundsdesk.crud.InputField;
import fundsdesk.crud.OwnField;
import fundsdesk.crud.Texts;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The text of a template is written with the places of its occasion at hand, and read as it will be sent. */
@Component
final class TemplateBody extends OwnField<NotificationTemplate, String, TemplateArea> {

    private final Texts texts;

    TemplateBody(Texts texts) {
        super(NotificationTemplate_.body);
        this.texts = texts;
    }

    @Override
    public TemplateArea make(InputField field) {
        return new TemplateArea(field.maxLength(), texts);
    }

    @Override
    public void follow(TemplateArea area, FormValues form) {
        area.offer(
                form.get(NotificationTemplate_.occasion).map(Occasion::places).orElse(Set.of()),
                NoticeLanguage.locale(form.get(NotificationTemplate_.language).orElse(NoticeLanguage.ENGLISH)));
    }

    @Override
    public boolean isWide() {
        return true;
    }
}
