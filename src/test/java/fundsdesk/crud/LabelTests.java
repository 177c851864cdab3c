package fundsdesk.crud;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.sample.DeskTest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** Labels are made of names where no bundle has one; that is good English, and no Chinese at all. */
@Tag("FW-17")
@DeskTest
class LabelTests {

    private static final Pattern WORD = Pattern.compile("[a-z]{2}");
    private static final Set<String> SAME = Set.of("eDDA", "Excel", "English");
    private static final Actor READER = Actor.system("reader");

    @Autowired
    private Texts texts;

    @Autowired
    private Screens screens;

    @Autowired
    private Actions actions;

    private final Set<String> missing = new TreeSet<>();

    @Test
    void everyLabelIsSaidInChinese() {
        for (Locale language : new Locale[] {Languages.TRADITIONAL, Languages.SIMPLIFIED}) {
            LocaleContextHolder.setLocale(language);
            try {
                Acting.as(
                        READER,
                        () -> screens.all().stream()
                                .filter(screen -> !Set.of("fundsdesk.sample", "fundsdesk.guide")
                                        .contains(screen.entity().getPackageName()))
                                .forEach(this::look));
            } finally {
                LocaleContextHolder.resetLocaleContext();
            }
        }
        assertThat(missing).isEmpty();
    }

    private <T extends Stored> void look(Screen<T> screen) {
        String key = screen.key();
        say("screen." + key, texts.screen(screen));
        say("screen." + key + ".one", texts.one(screen));
        screen.declared().menu().ifPresent(group -> say("menu." + group.key(), texts.of("menu." + group.key())));
        screen.declared().attributes().forEach(attribute -> {
            say("attribute." + key + "." + attribute.name(), texts.attribute(screen, attribute));
            choices(attribute.type());
        });
        screen.declared()
                .fields()
                .forEach(
                        field -> say("section." + key + "." + field.section(), texts.section(screen, field.section())));
        screen.declared()
                .views()
                .forEach(view -> say(
                        "view." + key + "." + view.key(),
                        texts.firstOf(view.key(), "view." + key + "." + view.key(), "view." + view.key())));
        actions.of(screen).forEach(action -> look(screen, action));
    }

    private <T extends Stored> void look(Screen<T> screen, Action<T, ?> action) {
        say("action." + screen.key() + "." + action.name(), texts.action(screen, action));
        action.fields().forEach(field -> {
            String at = "input." + screen.key() + "." + action.name() + "." + field.name();
            say(at, texts.input(screen, action, field));
            choices(field.type());
            if (field.kind() == Kind.ROWS) {
                InputField.of(field.type())
                        .forEach(column -> say(at + "." + column.name(), texts.input(screen, action, column)));
            }
        });
    }

    private void choices(Class<?> type) {
        Consumer<Enum<?>> said = value ->
                say("choice." + value.getDeclaringClass().getSimpleName() + "." + value.name(), texts.choice(value));
        if (type.isEnum()) {
            Arrays.stream(type.getEnumConstants()).map(value -> (Enum<?>) value).forEach(said);
        }
    }

    private void say(String key, String words) {
        boolean isChinese = words.codePoints().anyMatch(Character::isIdeographic);
        if (!isChinese && WORD.matcher(words).find() && !SAME.contains(words)) {
            missing.add(key);
        }
    }
}
