package fundsdesk.crud.sheets;

import fundsdesk.crud.Attribute;
import fundsdesk.crud.FormField;
import fundsdesk.crud.FormValues;
import fundsdesk.crud.Kind;
import fundsdesk.crud.Lookup;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/**
 * An empty sheet for a screen's records: labels, one example, lists to choose from, and a page that says what goes where. A
 * hidden row has the attributes' names, so that it is understood in every language.
 */
@Component
final class ImportTemplate {

    private static final String EXAMPLE = "#example:";
    private static final int HEADINGS = 1;
    private static final int FIRST_ROW = 2;
    private static final int PREPARED_ROWS = 1_000;
    private static final int LONGEST_LIST = 200;
    private static final String REQUIRED_COLOUR = "D6E2F5";
    private static final String FAINT = "8A94A6";

    private final ImportColumns columns;
    private final Lookup lookup;
    private final Rows rows;
    private final Texts texts;
    private final ZoneId zone;
    private final Clock clock;

    ImportTemplate(ImportColumns columns, Lookup lookup, Rows rows, Texts texts, ZoneId deskZone, Clock clock) {
        this.columns = columns;
        this.lookup = lookup;
        this.rows = rows;
        this.texts = texts;
        this.zone = deskZone;
        this.clock = clock;
    }

    /** Whether the row is the template's example, left as it was. */
    static boolean isExample(SheetRow row) {
        String mark = row.cell(0).text();
        return mark.startsWith(EXAMPLE)
                && mark.equals(mark(row.texts().subList(1, row.cells().size())));
    }

    private static String mark(List<String> example) {
        List<String> plain = example.stream().map(String::strip).toList();
        int end = plain.size();
        while (end > 0 && plain.get(end - 1).isEmpty()) {
            end--;
        }
        return EXAMPLE + Integer.toHexString(plain.subList(0, end).hashCode());
    }

    String fileName(Screen<?> screen) {
        return screen.key() + "-template.xlsx";
    }

    <T extends Stored> void write(Screen<T> screen, OutputStream out) throws IOException {
        try (Workbook book = XlsxWriter.workbook(out)) {
            new Book<>(screen, book).write();
        }
    }

    /** One template. */
    private final class Book<T extends Stored> {

        private final Screen<T> screen;
        private final List<FormField<T>> fields;
        private final Worksheet sheet;
        private final Worksheet guide;
        private final Worksheet lists;
        private final ReferenceNames names = new ReferenceNames(lookup, rows);

        Book(Screen<T> screen, Workbook book) {
            this.screen = screen;
            this.fields = columns.of(screen);
            this.sheet = book.newWorksheet(XlsxWriter.sheetName(texts.screen(screen)));
            this.guide = book.newWorksheet(XlsxWriter.sheetName(texts.of("import.guide")));
            this.lists = book.newWorksheet("Lists");
        }

        void write() throws IOException {
            lists.setVisibilityState(VisibilityState.HIDDEN);
            sheet.inlineString(0, 0, ImportColumns.NAMES + " " + screen.key());
            sheet.hideRow(0);
            sheet.hideColumn(0);
            sheet.freezePane(0, FIRST_ROW);
            List<String> example = fields.stream().map(this::example).toList();
            sheet.inlineString(FIRST_ROW, 0, mark(example));
            guideHead();
            for (int i = 0; i < fields.size(); i++) {
                column(i + 1, fields.get(i), example.get(i));
            }
            sheet.finish();
            guide.finish();
            lists.finish();
        }

        private void column(int column, FormField<T> field, String example) {
            Attribute<T> attribute = field.attribute();
            boolean required = attribute.field().required();
            String label = texts.attribute(screen, attribute);
            sheet.inlineString(0, column, attribute.name());
            sheet.inlineString(HEADINGS, column, CellText.harmless(required ? label + " *" : label));
            sheet.style(HEADINGS, column)
                    .bold()
                    .fillColor(required ? REQUIRED_COLOUR : XlsxWriter.HEAD_COLOUR)
                    .set();
            sheet.width(column, Math.max(18, label.length() + 4));
            // As text, so that no program rounds an account number or turns a name into a date.
            sheet.range(FIRST_ROW, column, FIRST_ROW + PREPARED_ROWS, column)
                    .style()
                    .format("@")
                    .set();
            sheet.inlineString(FIRST_ROW, column, CellText.harmless(example));
            sheet.style(FIRST_ROW, column).format("@").italic().fontColor(FAINT).set();
            List<String> choices = choices(field);
            offer(column, attribute, choices);
            explain(column, attribute, choices, example);
        }

        private void offer(int column, Attribute<T> attribute, List<String> choices) {
            if (!choices.isEmpty() && !attribute.kind().isMany()) {
                for (int i = 0; i < choices.size(); i++) {
                    lists.inlineString(i, column, CellText.harmless(choices.get(i)));
                }
                sheet.range(FIRST_ROW, column, FIRST_ROW + PREPARED_ROWS, column)
                        .validateWithList(lists.range(0, column, choices.size() - 1, column));
            }
        }

        /** What may stand in the column; nothing where that cannot be listed. */
        private List<String> choices(FormField<T> field) {
            Attribute<T> attribute = field.attribute();
            return switch (attribute.kind()) {
                case YES_NO -> List.of(texts.of("value.yes"), texts.of("value.no"));
                case CHOICE, CHOICES ->
                    attribute.type().isEnum()
                            ? Arrays.stream(attribute.type().getEnumConstants())
                                    .map(each -> texts.choice((Enum<?>) each))
                                    .toList()
                            : declared(field);
                case REFERENCE, REFERENCES -> {
                    List<String> some = names.some(attribute.type(), LONGEST_LIST + 1);
                    yield some.size() > LONGEST_LIST ? List.of() : some;
                }
                default -> List.of();
            };
        }

        private List<String> declared(FormField<T> field) {
            return field.choicesFor(new FormValues(Map.of())).stream()
                    .flatMap(Collection::stream)
                    .map(String::valueOf)
                    .toList();
        }

        private String example(FormField<T> field) {
            Attribute<T> attribute = field.attribute();
            String ownWords = texts.firstOf("", "example." + screen.key() + "." + attribute.name());
            if (!ownWords.isEmpty()) {
                return ownWords;
            }
            return switch (attribute.kind()) {
                case WHOLE_NUMBER -> "1";
                case DECIMAL -> "1.5";
                case MONEY -> "1000.00";
                case DATE -> clock.instant().atZone(zone).toLocalDate().toString();
                case TIME -> "09:30";
                case INSTANT -> clock.instant().atZone(zone).toLocalDate() + " 09:30";
                case REFERENCE, REFERENCES -> String.join("; ", names.some(attribute.type(), 1));
                case YES_NO, CHOICE, CHOICES ->
                    choices(field).stream().findFirst().orElse("");
                default -> texts.of("import.example-text");
            };
        }

        private void guideHead() {
            List<String> heads =
                    List.of("import.guide.column", "import.guide.needed", "import.guide.what", "import.guide.example");
            for (int i = 0; i < heads.size(); i++) {
                guide.inlineString(0, i, texts.of(heads.get(i)));
                guide.width(i, i == 2 ? 70 : 24);
            }
            guide.range(0, 0, 0, heads.size() - 1)
                    .style()
                    .bold()
                    .fillColor(XlsxWriter.HEAD_COLOUR)
                    .set();
            guide.freezePane(0, 1);
        }

        private void explain(int line, Attribute<T> attribute, List<String> choices, String example) {
            guide.inlineString(line, 0, CellText.harmless(texts.attribute(screen, attribute)));
            guide.inlineString(line, 1, texts.of(attribute.field().required() ? "value.yes" : "value.no"));
            guide.inlineString(line, 2, CellText.harmless(what(attribute, choices)));
            guide.style(line, 2).wrapText(true).set();
            guide.inlineString(line, 3, CellText.harmless(example));
        }

        private String what(Attribute<T> attribute, List<String> choices) {
            Kind kind = attribute.kind();
            String key = "import.what." + kind.name().toLowerCase(Locale.ROOT);
            return choices.isEmpty()
                    ? texts.of(key, attribute.field().maxLength())
                    : texts.of(key, attribute.field().maxLength()) + " " + String.join(", ", choices);
        }
    }
}
