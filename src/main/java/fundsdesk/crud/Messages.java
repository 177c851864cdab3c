package fundsdesk.crud;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The message bundles of all modules, each in every language of the desk. */
@Component("messageSource")
final class Messages extends ResourceBundleMessageSource {

    Messages(@Value("${spring.messages.basename}") String basenames) {
        setBasenames(Arrays.stream(basenames.split(",")).map(String::strip).toArray(String[]::new));
        setDefaultEncoding(StandardCharsets.UTF_8.name());
        setFallbackToSystemLocale(false);
        // An apostrophe is written twice everywhere, not only beside places to fill.
        setAlwaysUseMessageFormat(true);
    }

    @Override
    protected @Nullable ResourceBundle getResourceBundle(String basename, Locale locale) {
        return super.getResourceBundle(basename, Languages.ofFiles(locale));
    }
}
