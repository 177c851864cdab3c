package fundsdesk.notices;

import fundsdesk.crud.Screen;
import fundsdesk.crud.Text;
import org.springframework.stereotype.Component;

/** The texts of what people and clients are told, by occasion and language. Without a text nobody is told. */
@Component
final class NotificationTemplateScreen extends Screen<NotificationTemplate> {
    NotificationTemplateScreen() {
        super("notification-templates", NotificationTemplate.class);
        menu(NoticeMenu.MESSAGES, 40);
        columns(NotificationTemplate_.occasion, NotificationTemplate_.language, NotificationTemplate_.subject);
        columns(NotificationTemplate_.mailed);
        search(NotificationTemplate_.subject, NotificationTemplate_.body);
        filters(NotificationTemplate_.occasion, NotificationTemplate_.language);
        label(NotificationTemplate_.subject);
        section("template", NotificationTemplate_.occasion, NotificationTemplate_.language);
        section("template", NotificationTemplate_.mailed, NotificationTemplate_.subject, NotificationTemplate_.body);
        onCreateOnly(NotificationTemplate_.occasion, NotificationTemplate_.language);
        choices(NotificationTemplate_.language, form -> NoticeLanguage.ALL);
        words(NotificationTemplate_.language, String.class, language -> Text.of("notice-language." + language));
        rules(NotificationTemplate::hasOnlyKnownPlaces);
        standardActions();
        revertible();
    }
}
