package fundsdesk.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Texts;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What a page says when something fails that should not: never why, always a reference that stands in the log. */
@Component
class Defects implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Defects.class);
    private static final int SHOWN_MILLIS = 10_000;

    private final transient Texts texts;

    Defects(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void error(ErrorEvent event) {
        String sentence = sentence(event.getThrowable());
        UI page = UI.getCurrent();
        if (page != null) {
            page.access(() -> show(sentence));
        }
    }

    /** The sentence for a failure, which is logged unless it is only a permission that was taken away meanwhile. */
    String sentence(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof Rows.NotGranted) {
                return texts.of("shell.not-granted");
            }
        }
        String reference = Long.toString(ThreadLocalRandom.current().nextLong(36L * 36 * 36 * 36, 2_176_782_336L), 36)
                .toUpperCase(Locale.ROOT);
        LOG.error("a page failed, reference {}", reference, failure);
        return texts.of("shell.failed", reference);
    }

    private static void show(String sentence) {
        Notification notification = Notification.show(sentence, SHOWN_MILLIS, Notification.Position.BOTTOM_END);
        notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
    }
}
