package fundsdesk.guidance;

import fundsdesk.crud.Text;
import fundsdesk.crud.Texts;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The client app's own words, in the client's language and not the reader's. */
@Component
class AppWords {

    private final Texts texts;

    AppWords(Texts texts) {
        this.texts = texts;
    }

    String of(String key, String language, Object... args) {
        Locale locale = Languages.of(language);
        return texts.of(Text.of("client-app." + key, args), locale);
    }

    String method(String name, String language) {
        return of("method." + name, language);
    }
}
