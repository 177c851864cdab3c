package fundsdesk.notices;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.ChangeNote;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives each occasion that has no text yet the one it comes with, in every language. */
@Component
@Order(14)
class FirstTemplates implements ApplicationRunner {

    private final NotificationTemplates templates;
    private final TransactionTemplate transaction;

    FirstTemplates(NotificationTemplates templates, TransactionTemplate transaction) {
        this.templates = templates;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Acting.as(
                Actor.system("first-start"),
                () -> ChangeNote.of("first-start").during(() -> transaction.execute(status -> addMissing())));
    }

    private boolean addMissing() {
        for (String language : NoticeLanguage.ALL) {
            Properties texts = read(language);
            for (Occasion occasion : Occasion.values()) {
                if (!templates.wereThere(occasion, language)) {
                    String subject = texts.getProperty(occasion + ".subject");
                    String body = texts.getProperty(occasion + ".body");
                    templates.save(new NotificationTemplate(occasion, language, subject, body));
                }
            }
        }
        return true;
    }

    private static Properties read(String language) {
        ClassPathResource file = new ClassPathResource("fundsdesk/notices/templates-" + language + ".properties");
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return texts;
    }
}
