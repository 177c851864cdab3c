package fundsdesk.crud;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says what a value breaks in the language of whoever typed it, not in that of their browser. */
@Configuration(proxyBeanMethods = false)
class ValidationWords {

    @Bean
    static ValidationConfigurationCustomizer inTheLanguageOfTheReader(ObjectProvider<Texts> texts) {
        return configuration ->
                configuration.messageInterpolator(new Reader(configuration.getDefaultMessageInterpolator(), texts));
    }

    private record Reader(MessageInterpolator words, ObjectProvider<Texts> texts) implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return interpolate(template, context, texts.getObject().language());
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return words.interpolate(template, context, Languages.ofFiles(locale));
        }
    }
}
