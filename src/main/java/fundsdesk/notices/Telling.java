package fundsdesk.notices;

import fundsdesk.access.People;
import fundsdesk.access.Preferences;
import fundsdesk.clients.Client;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people and clients something, in their language, in the transaction of what happened. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Telling {

    private final NotificationTemplates templates;
    private final EntityManager entities;
    private final MailQueue queue;
    private final Preferences preferences;
    private final MailSettings settings;

    Telling(
            NotificationTemplates templates,
            EntityManager entities,
            MailQueue queue,
            Preferences preferences,
            MailSettings settings) {
        this.templates = templates;
        this.entities = entities;
        this.queue = queue;
        this.preferences = preferences;
        this.settings = settings;
    }

    /**
     * Tells a user of the desk.
     *
     * @param values what fills the template's places, in a language
     * @param address where in the desk it leads
     */
    public void person(
            Occasion occasion, People.Addressee told, Function<Locale, Map<String, String>> values, String address) {
        String language = NoticeLanguage.nearest(preferences.of(told.actor()).language());
        find(occasion, language).ifPresent(template -> {
            Map<String, String> filling = values.apply(NoticeLanguage.locale(language));
            String subject = template.subject(filling);
            String body = template.body(filling);
            OutgoingMail mail = mail(template, told.email(), subject, body + link(address));
            entities.persist(new Notification(told.actor().username(), occasion, subject, body, address, mail));
        });
    }

    /**
     * Tells a client.
     *
     * @param values what fills the template's places beside the client's name, in a language
     * @param about the record it is about, within the desk
     */
    public void client(Occasion occasion, Client client, Function<Locale, Map<String, String>> values, String about) {
        String language = client.language();
        find(occasion, language).ifPresent(template -> {
            Map<String, String> filling = new LinkedHashMap<>(values.apply(NoticeLanguage.locale(language)));
            filling.put("client", nameOf(client, language));
            ClientNotice notice = new ClientNotice(
                    client, occasion, language, template.subject(filling), template.body(filling), about);
            OutgoingMail mail = mail(template, client.email(), notice.subject(), notice.body());
            if (mail != null) {
                notice.mailed(mail);
            }
            entities.persist(notice);
        });
    }

    private static String nameOf(Client client, String language) {
        return language.equals(NoticeLanguage.ENGLISH)
                ? client.name()
                : client.nameChinese().orElse(client.name());
    }

    /** In the language, else in English; without either nobody is told. */
    private Optional<NotificationTemplate> find(Occasion occasion, String language) {
        return templates.find(occasion, language).or(() -> templates.find(occasion, NoticeLanguage.ENGLISH));
    }

    private @Nullable OutgoingMail mail(
            NotificationTemplate template, Optional<String> recipient, String subject, String body) {
        if (!template.isMailed() || recipient.isEmpty()) {
            return null;
        }
        OutgoingMail mail = new OutgoingMail(recipient.get(), subject, body);
        entities.persist(mail);
        queue.add(mail.id());
        return mail;
    }

    private String link(String address) {
        return settings.desk().isEmpty() ? "" : "\n\n" + settings.desk() + "/" + address;
    }
}
