package fundsdesk.crud.sheets;

import fundsdesk.crud.Attribute;
import fundsdesk.crud.Formats;
import fundsdesk.crud.InputField;
import fundsdesk.crud.Kind;
import fundsdesk.crud.Text;
import fundsdesk.crud.Texts;
import fundsdesk.crud.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a cell means: as the desk writes it, as a person types it, and as a spreadsheet keeps it. */
@Component
final class CellValues {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    /** With more digits a spreadsheet has rounded them already. */
    private static final int DIGITS_KEPT = 15;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss]");
    private static final List<String> YES = List.of("true", "yes", "y", "1", "是");
    private static final List<String> NO = List.of("false", "no", "n", "0", "否");

    private final Values values;
    private final Texts texts;
    private final Formats formats;

    CellValues(Values values, Texts texts, Formats formats) {
        this.values = values;
        this.texts = texts;
        this.formats = formats;
    }

    /** A cell's value, or what is wrong with it. */
    record Read(@Nullable Object value, Optional<Text> wrong) {
        static Read of(@Nullable Object value) {
            return new Read(value, Optional.empty());
        }

        static Read wrong(String key, Object... args) {
            return new Read(null, Optional.of(Text.of(key, args)));
        }
    }

    /** @param names what references are called; told of them before */
    Read read(Attribute<?> attribute, SheetRow.Cell cell, ReferenceNames names) {
        if (cell.broken()) {
            return Read.wrong("import.cell-broken", cell.text());
        }
        String text = cell.text().strip();
        try {
            return switch (attribute.kind()) {
                case REFERENCE -> reference(attribute.type(), text, names);
                case REFERENCES -> each(text, part -> reference(attribute.type(), part, names));
                case CHOICES -> each(text, part -> choice(attribute, part));
                case CHOICE -> choice(attribute, text);
                case TEXT, LONG_TEXT, MARKDOWN -> text(attribute.field(), cell);
                case YES_NO -> Read.of(yesNo(text));
                case DATE -> Read.of(date(cell, text));
                case TIME -> Read.of(time(cell, text));
                case INSTANT -> Read.of(instant(cell, text));
                default -> Read.of(values.parse(attribute.field(), text));
            };
        } catch (IllegalArgumentException | DateTimeParseException wrong) {
            return Read.wrong("error.not-a-" + attribute.kind().name().toLowerCase(Locale.ROOT));
        }
    }

    /** The names in a cell that refers to several. */
    static List<String> parts(String text) {
        return Arrays.stream(text.split("[;\\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Read each(String text, Function<String, Read> one) {
        List<Read> all = parts(text).stream().map(one).toList();
        Optional<Read> wrong =
                all.stream().filter(each -> each.wrong().isPresent()).findFirst();
        return wrong.orElseGet(() -> Read.of(all.stream().map(Read::value).toList()));
    }

    private static Read reference(Class<?> type, String name, ReferenceNames names) {
        ReferenceNames.Found found = names.of(type, name);
        if (found.records() > 1) {
            return Read.wrong("import.reference-several", name);
        }
        return found.ref().map(Read::of).orElseGet(() -> Read.wrong("import.reference-none", name));
    }

    private Read choice(Attribute<?> attribute, String text) {
        if (attribute.type().isEnum()) {
            for (Object each : attribute.type().getEnumConstants()) {
                if (texts.choice((Enum<?>) each).equalsIgnoreCase(text)) {
                    return Read.of(each);
                }
            }
        }
        try {
            InputField one = new InputField("", Kind.CHOICE, attribute.type(), false, 0, null);
            return Read.of(attribute.type().isEnum() ? values.parse(one, text) : text);
        } catch (IllegalArgumentException none) {
            return Read.wrong("import.no-choice", text);
        }
    }

    /** An account number that was typed as a number has lost what stood before or behind its digits. */
    private Read text(InputField field, SheetRow.Cell cell) {
        BigDecimal figure = cell.figure();
        if (figure != null && figure.precision() >= DIGITS_KEPT && figure.scale() <= 0) {
            return Read.wrong("import.digits-lost");
        }
        return Read.of(values.parse(field, cell.text().strip()));
    }

    private Boolean yesNo(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        if (YES.contains(plain) || texts.of("value.yes").equalsIgnoreCase(text)) {
            return true;
        }
        if (NO.contains(plain) || texts.of("value.no").equalsIgnoreCase(text)) {
            return false;
        }
        throw new IllegalArgumentException("neither yes nor no");
    }

    private static LocalDate date(SheetRow.Cell cell, String text) {
        return cell.figure() == null
                ? LocalDate.parse(text.replace('/', '-'))
                : moment(cell.figure()).toLocalDate();
    }

    private static LocalTime time(SheetRow.Cell cell, String text) {
        return cell.figure() == null
                ? LocalTime.parse(text)
                : moment(cell.figure()).toLocalTime();
    }

    /** Without a zone it is that of whoever imports. */
    private Instant instant(SheetRow.Cell cell, String text) {
        ZoneId zone = formats.zone();
        if (cell.figure() != null) {
            return moment(cell.figure()).atZone(zone).toInstant();
        }
        return text.endsWith("Z")
                ? Instant.parse(text)
                : LocalDateTime.parse(text.replace('/', '-').replace('T', ' '), MOMENT)
                        .atZone(zone)
                        .toInstant();
    }

    /** A spreadsheet counts days and their parts. */
    private static LocalDateTime moment(BigDecimal days) {
        if (days.signum() < 0 || days.compareTo(LAST_DAY) > 0) {
            throw new IllegalArgumentException("no day");
        }
        BigDecimal whole = days.setScale(0, RoundingMode.FLOOR);
        long seconds = days.subtract(whole)
                .multiply(SECONDS_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return DAY_ZERO.plusDays(whole.longValueExact()).atStartOfDay().plusSeconds(seconds);
    }
}
