package fundsdesk.crud.form;

import fundsdesk.crud.Changes;
import fundsdesk.crud.InputField;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Text;
import fundsdesk.crud.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of one form: fills them, reads them, marks what is wrong. */
final class Sheet {

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Set<String> marked = new HashSet<>();
    private Map<String, @Nullable Object> shown = Map.of();

    /** One field with its label. */
    record Line(InputField field, String label, Editor editor) {}

    void add(InputField field, String label, Editor editor) {
        lines.put(field.name(), new Line(field, label, editor));
        editor.onChange(() -> marked.remove(field.name()));
    }

    Collection<Line> lines() {
        return lines.values();
    }

    Optional<Line> line(String name) {
        return Optional.ofNullable(lines.get(name));
    }

    String labelOf(String name) {
        return line(name).map(Line::label).orElse(name);
    }

    List<InputField> fields() {
        return lines.values().stream().map(Line::field).toList();
    }

    /** What the fields hold, by name. */
    Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        lines.forEach((name, line) -> values.put(name, line.editor().value()));
        return values;
    }

    /** Fills the fields; from here on only what people type counts as a change. */
    void show(Map<String, ? extends @Nullable Object> values) {
        lines.forEach((name, line) -> line.editor().show(values.get(name)));
        shown = values();
    }

    /** Puts values in as if people had typed them. */
    void type(Map<String, ? extends @Nullable Object> values) {
        values.forEach((name, value) -> line(name)
                .filter(line -> !Changes.same(line.editor().value(), value))
                .ifPresent(line -> line.editor().show(value)));
    }

    /** The values of the fields that are on the page and hold something, or held something when they were filled. */
    Map<String, @Nullable Object> given() {
        Map<String, @Nullable Object> given = values();
        given.keySet().removeIf(name -> {
            Line line = lines.get(name);
            boolean absent = line == null || !line.editor().component().isVisible();
            return absent || given.get(name) == null && !isTyped(name);
        });
        return given;
    }

    /** Whether the field holds something else than it was filled with. */
    boolean isTyped(String name) {
        Line line = lines.get(name);
        return line != null && !Changes.same(shown.get(name), line.editor().value());
    }

    boolean isDirty() {
        return lines.keySet().stream().anyMatch(this::isTyped);
    }

    void onChange(Runnable changed) {
        lines.values().forEach(line -> line.editor().onChange(changed));
    }

    /** What can be seen to be wrong before anybody else is asked: no value at all, or none where one is needed. */
    List<Outcome.FieldError> problems() {
        List<Outcome.FieldError> problems = new ArrayList<>();
        lines.values().stream()
                .filter(line -> line.editor().component().isVisible())
                .forEach(line -> problem(line)
                        .ifPresent(sentence ->
                                problems.add(new Outcome.FieldError(line.field().name(), sentence))));
        return problems;
    }

    private static Optional<Text> problem(Line line) {
        Optional<String> unreadable = line.editor().unreadable();
        if (unreadable.isPresent()) {
            return unreadable.map(sentence -> Text.of("error.literal", sentence));
        }
        Object value = line.editor().value();
        boolean missing = value == null || value instanceof Collection<?> many && many.isEmpty();
        return line.field().required() && missing ? Optional.of(Text.of("error.needed")) : Optional.empty();
    }

    /** Puts each error at its field, and the focus into the first of them. */
    void mark(List<Outcome.FieldError> errors, Texts texts) {
        clear();
        Map<String, String> sentences = new LinkedHashMap<>();
        errors.forEach(error ->
                sentences.merge(root(error.field()), texts.of(error.message()), (one, other) -> one + " " + other));
        sentences.forEach((name, sentence) -> line(name).ifPresent(line -> {
            line.editor().complain(sentence);
            marked.add(name);
        }));
        lines.values().stream()
                .filter(line -> sentences.containsKey(line.field().name()))
                .findFirst()
                .ifPresent(line -> line.editor().focus());
    }

    /** Whether a field is marked that nobody changed since. */
    boolean isMarked() {
        return !marked.isEmpty();
    }

    void clear() {
        marked.clear();
        lines.values().forEach(line -> line.editor().complain(null));
    }

    /** Into the first field that can be written. */
    void focus() {
        lines.values().stream()
                .filter(line ->
                        line.editor().component().isVisible() && !line.editor().isLocked())
                .findFirst()
                .ifPresent(line -> line.editor().focus());
    }

    /** An error in a table stands at the table: {@code rows[2].amount} belongs to {@code rows}. */
    static String root(String field) {
        int end = field.replace('[', '.').indexOf('.');
        return end < 0 ? field : field.substring(0, end);
    }
}
