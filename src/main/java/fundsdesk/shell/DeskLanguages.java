package fundsdesk.shell;

import com.vaadin.flow.i18n.I18NProvider;
import fundsdesk.crud.Languages;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The languages of the desk, and Vaadin's way to its message bundles. */
@Component
public class DeskLanguages implements I18NProvider {

    private final transient MessageSource messages;

    DeskLanguages(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.ALL;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... args) {
        String found = messages.getMessage(key, args, key, locale);
        return found == null ? key : found;
    }
}
