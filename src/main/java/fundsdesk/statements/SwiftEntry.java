package fundsdesk.statements;

import fundsdesk.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Field 61, the statement line: dates, mark, amount, type and references.
 *
 * @param field the field as it stands in the file
 * @param expected true for the marks EC and ED of entries that are not booked yet
 */
record SwiftEntry(
        SwiftField field,
        LocalDate bookingDate,
        LocalDate valueDate,
        Direction direction,
        boolean reversal,
        boolean expected,
        Money amount,
        Optional<String> type,
        Optional<String> customerReference,
        Optional<String> bankReference,
        String supplementary) {
    // Value date, entry date (left out, or blanks), mark, funds code, amount, type. What follows are the references.
    private static final Pattern FORM = Pattern.compile("([0-9]{6}) *([0-9]{4})? *(R[CD]|E[CD]|[CD])([A-Z])? *"
            + "([0-9]*[,.]?[0-9]*) *(?:([A-Z][A-Z0-9 ]{3})|(?=//)|$)(.*)");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");

    /**
     * Reads the field.
     *
     * @throws BadValue if it is no statement line
     */
    static SwiftEntry read(SwiftField field, String currency) {
        // HSBC breaks the line before the bank reference.
        boolean broken = !field.rest().isEmpty() && field.rest().getFirst().startsWith("//");
        String head = field.lines().getFirst() + (broken ? field.rest().getFirst() : "");
        Matcher form = FORM.matcher(head.stripTrailing());
        if (!form.matches()) {
            throw BadValue.isNo(field.first(), "line");
        }
        LocalDate valueDate = SwiftDates.date(form.group(1));
        String mark = form.group(3);
        String[] references = form.group(7).split("//", 2);
        return new SwiftEntry(
                field,
                bookingDate(form.group(2), valueDate),
                valueDate,
                mark.equals("C") || mark.equals("EC") || mark.equals("RD") ? Direction.CREDIT : Direction.DEBIT,
                mark.startsWith("R"),
                mark.startsWith("E"),
                Amounts.money(form.group(5), currency),
                Texts.optional(Optional.ofNullable(form.group(6))),
                Texts.reference(Optional.of(references[0])),
                Texts.reference(
                        Optional.of(references).filter(both -> both.length > 1).map(both -> both[1])),
                field.rest().stream().skip(broken ? 1 : 0).collect(Collectors.joining("\n")));
    }

    /** The line, with what the text of its fields 86 tells. */
    ReadLine line(List<SwiftField> texts) {
        List<String> text =
                texts.stream().flatMap(field -> field.lines().stream()).toList();
        // A reversal names the parties of the booking that it takes back.
        Direction original = reversal ? direction.opposite() : direction;
        boolean silent = text.stream().allMatch(String::isBlank);
        Narrative extra = Narrative.read(supplementary.lines().toList(), original);
        Narrative told = silent ? extra : Narrative.read(text, original);
        return new ReadLine(
                field.line(),
                bookingDate,
                valueDate,
                direction,
                reversal,
                amount,
                bankReference,
                told.reference().or(() -> customerReference),
                type,
                told.counterparty().or(contraAccount()).or(extra.counterparty()),
                told.remittance(),
                raw(texts),
                Fingerprint.of(bookingDate, direction, amount, raw(texts)));
    }

    private String raw(List<SwiftField> texts) {
        return Stream.concat(Stream.of(field), texts.stream())
                .map(SwiftField::raw)
                .collect(Collectors.joining("\n"));
    }

    // Rabobank and ASN put the other side's IBAN where others put details, or the customer's reference.
    private Counterparty contraAccount() {
        Optional<String> account = Optional.of(supplementary.strip())
                .filter(text -> IBAN.matcher(text).matches())
                .or(() -> customerReference.filter(text -> IBAN.matcher(text).matches()));
        return new Counterparty(Optional.empty(), account, Optional.empty());
    }

    private static LocalDate bookingDate(@Nullable String mmdd, LocalDate valueDate) {
        return mmdd == null || mmdd.equals("0000") ? valueDate : SwiftDates.nearest(mmdd, valueDate);
    }
}
