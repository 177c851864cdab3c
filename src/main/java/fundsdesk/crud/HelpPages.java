package fundsdesk.crud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The help of each screen, in Markdown: what configurators wrote, else {@code help/<screen>.md} in the reader's language
 * or in English.
 */
@Component
public final class HelpPages {

    private final Texts texts;
    private final Wordings wordings;

    HelpPages(Texts texts, Wordings wordings) {
        this.texts = texts;
        this.wordings = wordings;
    }

    /** What it is for and how it is worked with; nothing where nobody wrote it. */
    public Optional<String> of(Screen<?> screen) {
        Locale locale = texts.language();
        return wordings.find("help-panel." + screen.key(), locale)
                .or(() -> page(screen.key() + "_" + Languages.ofFiles(locale)))
                .or(() -> page(screen.key()));
    }

    private static Optional<String> page(String name) {
        ClassPathResource page = new ClassPathResource("help/" + name + ".md");
        try {
            return page.exists() ? Optional.of(page.getContentAsString(StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
