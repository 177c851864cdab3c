package fundsdesk.crud;

import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Words of the desk: labels, sentences and help pages that configurators say in their own words. */
@Component
final class WordingScreen extends Screen<Wording> {

    private static final MenuGroup APP_CONFIG = new MenuGroup("app-config", 70);

    WordingScreen(ObjectProvider<KnownTexts> known) {
        super("wordings", Wording.class);
        menu(APP_CONFIG, 200);
        columns(Wording_.key, Wording_.language, Wording_.text);
        search(Wording_.key, Wording_.text);
        filters(Wording_.language);
        label(Wording_.key, Wording_.language);
        sorts(Wording_.language);
        defaultSort(Wording_.key, true);
        onCreateOnly(Wording_.key, Wording_.language);
        choices(Wording_.key, form -> known.getObject().keys());
        choices(
                Wording_.language,
                form -> Languages.ALL.stream().map(Locale::toLanguageTag).toList());
        rules(Wording::isSound);
        standardActions();
    }
}
