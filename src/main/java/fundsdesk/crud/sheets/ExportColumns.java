package fundsdesk.crud.sheets;

import fundsdesk.crud.Attribute;
import fundsdesk.crud.Formats;
import fundsdesk.crud.KeptText;
import fundsdesk.crud.Kind;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Row;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an export in the reader's order, words and zone, and what each row has in them. The currency of an amount
 * stands in a column of its own beside it, unless it is among the columns anyway.
 */
final class ExportColumns<T extends Stored> {

    private static final int NARROWEST = 8;

    private final Screen<T> screen;
    private final Texts texts;
    private final ZoneId zone;
    private final List<Column<T>> columns = new ArrayList<>();
    private final Map<Object, String> words = new HashMap<>();
    private int @Nullable [] places;
    private int @Nullable [] currencyPlaces;

    /** One column: an attribute, and the attribute that says in which currency it is. */
    private record Column<T extends Stored>(
            Attribute<T> attribute, @Nullable String currency) {}

    ExportColumns(Screen<T> screen, List<Attribute<T>> shown, Texts texts, Formats formats) {
        this.screen = screen;
        this.texts = texts;
        this.zone = formats.zone();
        List<String> names = shown.stream().map(Attribute::name).toList();
        for (Attribute<T> attribute : shown) {
            Optional<Attribute<T>> currency = attribute.currency().flatMap(screen.declared()::attribute);
            columns.add(new Column<>(attribute, currency.map(Attribute::name).orElse(null)));
            currency.filter(beside -> !names.contains(beside.name()) && !has(beside))
                    .ifPresent(beside -> columns.add(new Column<>(beside, null)));
        }
    }

    private boolean has(Attribute<T> attribute) {
        return columns.stream().anyMatch(column -> column.attribute().equals(attribute));
    }

    /** The attributes that rows must be read with. */
    List<String> names() {
        return columns.stream().map(column -> column.attribute().name()).toList();
    }

    List<SheetWriter.Heading> headings() {
        return columns.stream()
                .map(column -> new SheetWriter.Heading(heading(column), width(column)))
                .toList();
    }

    private String heading(Column<T> column) {
        String name = texts.attribute(screen, column.attribute());
        return column.attribute().kind() == Kind.INSTANT ? name + " (" + zone.getId() + ")" : name;
    }

    private int width(Column<T> column) {
        int needed = switch (column.attribute().kind()) {
            case DATE, TIME, YES_NO, WHOLE_NUMBER -> 12;
            case MONEY, DECIMAL, CHOICE -> 16;
            case INSTANT -> 20;
            case LONG_TEXT, MARKDOWN, CHOICES, REFERENCES -> 40;
            default -> 24;
        };
        return Math.max(Math.max(needed, NARROWEST), heading(column).length() + 2);
    }

    /** The row's cells. All rows of an export have the same columns. */
    @Nullable
    Object[] cells(Row row) {
        if (places == null || currencyPlaces == null) {
            places = columns.stream()
                    .mapToInt(column -> row.columns().indexOf(column.attribute().name()))
                    .toArray();
            currencyPlaces = columns.stream()
                    .mapToInt(column ->
                            column.currency() == null ? -1 : row.columns().indexOf(column.currency()))
                    .toArray();
        }
        @Nullable Object[] cells = new Object[places.length];
        for (int i = 0; i < places.length; i++) {
            Object currency = currencyPlaces[i] < 0 ? null : row.values()[currencyPlaces[i]];
            Object value = places[i] < 0 ? null : row.values()[places[i]];
            cells[i] =
                    value instanceof String kept && columns.get(i).attribute().isSentence()
                            ? texts.of(KeptText.read(kept))
                            : cell(value, currency);
        }
        return cells;
    }

    private @Nullable Object cell(@Nullable Object value, @Nullable Object currency) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case BigDecimal number -> figure(number, currency);
            case Integer number -> new Figure(BigDecimal.valueOf(number), 0);
            case Long number -> new Figure(BigDecimal.valueOf(number), 0);
            case Instant at -> at.atZone(zone).toLocalDateTime();
            case LocalDate date -> date;
            case LocalTime time -> time.toString();
            case Enum<?> choice -> words.computeIfAbsent(choice, each -> texts.choice(choice));
            case Boolean yes -> words.computeIfAbsent(yes, each -> texts.of(yes ? "value.yes" : "value.no"));
            case Ref ref -> ref.label();
            case Collection<?> many ->
                many.stream().map(each -> String.valueOf(cell(each, null))).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    private static Figure figure(BigDecimal number, @Nullable Object currency) {
        BigDecimal plain = number.stripTrailingZeros();
        int own = Math.max(0, plain.scale());
        int usual = currency == null ? 0 : Formats.scaleOf(currency.toString());
        return new Figure(plain.scale() < 0 ? plain.setScale(0) : plain, Math.max(own, usual));
    }
}
