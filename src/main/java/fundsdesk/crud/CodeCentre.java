package fundsdesk.crud;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Every status, result, check and refusal that people may meet, with what it means and what to do. */
@Component
public final class CodeCentre {

    private final Screens screens;
    private final KnownTexts known;
    private final Texts texts;
    private final Meanings meanings;

    CodeCentre(Screens screens, KnownTexts known, Texts texts, Meanings meanings) {
        this.meanings = meanings;
        this.screens = screens;
        this.known = known;
        this.texts = texts;
    }

    /** What sort of code it is. */
    public enum Sort {
        STATUS,
        VALUE,
        CHECK,
        REFUSAL,
        CONSTRAINT,
        PROBLEM,
        ERROR
    }

    /**
     * One code.
     *
     * @param where the screen or part of the desk it belongs to
     * @param code its stable name, as REST and the audit trail have it
     * @param meaning what happened
     * @param what what to do about it
     */
    public record Entry(Sort sort, String where, String code, String meaning, String what) {}

    /** All of them in the reader's language, sorted by kind, place and code. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        choices().forEach(type -> addChoices(type, entries));
        add(Sort.CHECK, "check.", entries);
        add(Sort.REFUSAL, "refusal.", entries);
        add(Sort.CONSTRAINT, "constraint.", entries);
        add(Sort.PROBLEM, "problem.", entries);
        add(Sort.ERROR, "error.", entries);
        entries.sort(
                Comparator.comparing(Entry::sort).thenComparing(Entry::where).thenComparing(Entry::code));
        return entries;
    }

    private Set<Class<?>> choices() {
        Set<Class<?>> types = new LinkedHashSet<>();
        screens.all()
                .forEach(screen -> screen.declared().attributes().stream()
                        .map(Attribute::type)
                        .filter(Class::isEnum)
                        .forEach(types::add));
        return types;
    }

    private void addChoices(Class<?> type, List<Entry> entries) {
        String where = screens.all().stream()
                .filter(screen -> screen.declared().attributes().stream()
                        .anyMatch(attribute -> attribute.isOwn() && attribute.type() == type))
                .map(texts::screen)
                .findFirst()
                .orElse(Texts.words(type.getSimpleName()));
        Arrays.stream(type.getEnumConstants())
                .map(value -> (Enum<?>) value)
                .forEach(value -> entries.add(entry(where, value)));
    }

    private Entry entry(String where, Enum<?> value) {
        Sort sort = value instanceof Tone.Toned ? Sort.STATUS : Sort.VALUE;
        String what = meanings.whatToDo(value).orElseGet(() -> texts.of("todo.value"));
        return new Entry(sort, where, codeOf(value), meaningOf(value), what);
    }

    private String meaningOf(Enum<?> value) {
        String word = texts.choice(value);
        return meanings.of(value)
                .map(meaning -> texts.of("text.of-screen", word, meaning))
                .orElse(word);
    }

    private static String codeOf(Enum<?> value) {
        return value instanceof Coded coded ? value.name() + " (" + coded.code() + ")" : value.name();
    }

    private void add(Sort sort, String prefix, List<Entry> entries) {
        known.startingWith(prefix).forEach((code, text) -> {
            if (!code.endsWith(".pass") && !code.equals("literal")) {
                String part = code.contains(".") ? code.substring(0, code.indexOf('.')) : code;
                entries.add(new Entry(
                        sort, Texts.words(part), code, readable(prefix + code), whatToDo(prefix + code, sort)));
            }
        });
    }

    /** With its places left open: "The largest deposit in … is …". */
    private String readable(String key) {
        return texts.of(Text.of(key, "…", "…", "…", "…", "…", "…"), texts.language());
    }

    private String whatToDo(String key, Sort sort) {
        return texts.firstOf("", "todo." + key, "todo." + sort.name().toLowerCase(Locale.ROOT));
    }
}
