package fundsdesk.crud.sheets;

import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.FormField;
import fundsdesk.crud.Forms;
import fundsdesk.crud.Kind;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Text;
import fundsdesk.crud.Texts;
import fundsdesk.crud.jobs.JobFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which columns a sheet of a screen's records has. A column is known by the attribute's name, which stands in a hidden row of
 * the template, or by its label in any of the desk's languages, so that every language's template works for everybody.
 */
@Component
final class ImportColumns {

    /** Columns that the desk adds to a result: not read when the file comes back. */
    static final String OWN = "#";

    /** Begins a first row of attributes' names, which the labels follow. */
    static final String NAMES = "#fundsdesk";

    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("zh-TW"), Locale.forLanguageTag("zh-CN"));

    private final Grants grants;
    private final Forms forms;
    private final Texts texts;

    ImportColumns(Grants grants, Forms forms, Texts texts) {
        this.grants = grants;
        this.forms = forms;
        this.texts = texts;
    }

    /** The fields that whoever acts may set on a new record, and that a cell can hold. */
    <T extends Stored> List<FormField<T>> of(Screen<T> screen) {
        return screen.declared().fields().stream()
                .filter(field -> field.write() != FormField.Write.NEVER)
                .filter(field -> isHeld(field.attribute()))
                .filter(field -> screen.declared()
                        .secrecy()
                        .writeRestriction(field.attribute().name())
                        .map(needed -> grants.allow(Acting.required(), needed))
                        .orElse(true))
                .toList();
    }

    private static boolean isHeld(Attribute<?> attribute) {
        Kind kind = attribute.kind();
        return attribute.isOwn() && !kind.isFile() && kind != Kind.ROWS && kind != Kind.PICTURE;
    }

    /** Where each field stands.
     *
     * @param places by the attribute's name
     * @param named whether the row holds the names and not the labels, so that the labels follow
     */
    record Places(Map<String, Integer> places, boolean named) {}

    /** Reads the first row of a file.
     *
     * @throws JobFailure naming columns that the screen does not know, twice has or misses
     */
    <T extends Stored> Places places(Screen<T> screen, SheetRow first) {
        Map<String, Integer> places = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        boolean named = first.cell(0).text().startsWith(NAMES);
        List<FormField<T>> fields = of(screen);
        for (int i = 0; i < first.cells().size(); i++) {
            String heading = first.cell(i).text().strip();
            if (!heading.isEmpty() && !heading.startsWith(OWN)) {
                Optional<String> name = fields.stream()
                        .map(FormField::attribute)
                        .filter(attribute -> isCalled(screen, attribute, heading))
                        .map(Attribute::name)
                        .findFirst();
                if (name.isEmpty()) {
                    unknown.add(heading);
                } else if (places.putIfAbsent(name.get(), i) != null) {
                    throw new JobFailure(Text.of("import.column-twice", heading));
                }
            }
        }
        requireKnown(screen, fields, places, unknown);
        return new Places(places, named);
    }

    private <T extends Stored> void requireKnown(
            Screen<T> screen, List<FormField<T>> fields, Map<String, Integer> places, List<String> unknown) {
        if (!unknown.isEmpty()) {
            throw new JobFailure(Text.of("import.columns-unknown", String.join(", ", unknown), listed(screen, fields)));
        }
        Map<String, ? extends @Nullable Object> blank = forms.blank(screen);
        List<FormField<T>> missing = fields.stream()
                .filter(field -> field.attribute().field().required()
                        && !places.containsKey(field.attribute().name())
                        && isEmpty(blank.get(field.attribute().name())))
                .toList();
        if (places.isEmpty() || !missing.isEmpty()) {
            throw new JobFailure(
                    Text.of("import.columns-missing", listed(screen, missing.isEmpty() ? fields : missing)));
        }
    }

    /** A new record may begin with a value of its own; only what has none must be in the file. */
    private static boolean isEmpty(@Nullable Object value) {
        return value == null || value.equals("");
    }

    private <T extends Stored> String listed(Screen<T> screen, List<FormField<T>> fields) {
        return String.join(
                ", ",
                fields.stream()
                        .map(field -> texts.attribute(screen, field.attribute()))
                        .toList());
    }

    private <T extends Stored> boolean isCalled(Screen<T> screen, Attribute<T> attribute, String heading) {
        String plain = heading.replaceAll("\\s*\\*$", "");
        return attribute.name().equalsIgnoreCase(plain)
                || texts.attribute(screen, attribute).equalsIgnoreCase(plain)
                || LANGUAGES.stream()
                        .anyMatch(language -> label(screen, attribute, language).equalsIgnoreCase(plain));
    }

    private String label(Screen<?> screen, Attribute<?> attribute, Locale language) {
        String name = attribute.path().last().getName();
        for (String key : List.of("attribute." + screen.key() + "." + attribute.name(), "attribute." + name)) {
            String found = texts.of(Text.of(key), language);
            if (!found.equals(key)) {
                return found;
            }
        }
        return Texts.words(name);
    }
}
