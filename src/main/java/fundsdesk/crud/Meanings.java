package fundsdesk.crud;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the values of an enumeration mean to people, and what is to be done about them. */
@Component
public final class Meanings {

    private final Texts texts;

    Meanings(Texts texts) {
        this.texts = texts;
    }

    /** The sentence {@code meaning.<type>.<value>}, where a nested type's name has that of the one around it in front. */
    public Optional<String> of(Enum<?> value) {
        return first("meaning.", value);
    }

    /** What to do about it: its own sentence, else that of its tone; nothing for what is no status. */
    Optional<String> whatToDo(Enum<?> value) {
        return first("todo.choice.", value).or(() -> ofTone(value));
    }

    private Optional<String> ofTone(Enum<?> value) {
        return value instanceof Tone.Toned toned
                ? Optional.of(texts.of("todo.status." + toned.tone().name().toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private Optional<String> first(String prefix, Enum<?> value) {
        String[] keys = names(value.getDeclaringClass()).stream()
                .map(name -> prefix + name + "." + value.name())
                .toArray(String[]::new);
        return Optional.of(texts.firstOf("", keys)).filter(found -> !found.isEmpty());
    }

    private static List<String> names(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return around == null
                ? List.of(type.getSimpleName())
                : List.of(around.getSimpleName() + "." + type.getSimpleName(), type.getSimpleName());
    }
}
