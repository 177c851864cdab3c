package fundsdesk.statements;

import fundsdesk.money.Money;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Turns the rows of a CSV file into statement lines. */
final class CsvRows {
    private static final List<CsvColumn> AMOUNTS = List.of(CsvColumn.AMOUNT, CsvColumn.CREDIT, CsvColumn.DEBIT);

    private final CsvMapping mapping;
    private final Map<CsvColumn, Integer> places;
    private final ReadAccount account;
    private final CsvAmounts amounts;
    private final DateTimeFormatter dates;

    CsvRows(CsvMapping mapping, Map<CsvColumn, Integer> places) {
        this.mapping = mapping;
        this.places = places;
        this.account = ReadAccount.ofSwift(mapping.account());
        this.amounts = new CsvAmounts(mapping.decimalMark());
        this.dates = mapping.dates();
    }

    /** Whether the row is no line but what banks write below them: "Total", "*** End ***", a note without amount. */
    boolean standsBelow(CsvRecord row) {
        Optional<String> date = cell(row, CsvColumn.BOOKING_DATE);
        return date.isPresent()
                ? date.get().chars().noneMatch(Character::isDigit)
                : AMOUNTS.stream().allMatch(column -> cell(row, column).isEmpty());
    }

    ReadLine line(CsvRecord row) {
        checkAccount(row);
        Money signed = signed(row);
        Direction direction = signed.isNegative() ? Direction.DEBIT : Direction.CREDIT;
        LocalDate bookingDate = value(row, CsvColumn.BOOKING_DATE, this::date)
                .orElseThrow(() -> refused(row, CsvColumn.BOOKING_DATE, "no-date"));
        String remittance = cell(row, CsvColumn.REMITTANCE).orElse("");
        Counterparty stated = new Counterparty(
                cell(row, CsvColumn.COUNTERPARTY_NAME),
                cell(row, CsvColumn.COUNTERPARTY_ACCOUNT),
                cell(row, CsvColumn.COUNTERPARTY_BANK));
        Narrative told = Narrative.read(List.of(remittance), direction);
        return new ReadLine(
                row.line(),
                bookingDate,
                value(row, CsvColumn.VALUE_DATE, this::date).orElse(bookingDate),
                direction,
                false,
                direction.signed(signed),
                cell(row, CsvColumn.BANK_REFERENCE),
                cell(row, CsvColumn.END_TO_END_ID).or(told::reference),
                cell(row, CsvColumn.TRANSACTION_CODE),
                stated.or(told.counterparty()),
                told.remittance(),
                row.raw(),
                Fingerprint.of(bookingDate, signed, cellsButBalance(row)));
    }

    // A running balance depends on where a file begins and how it is sorted.
    private String cellsButBalance(CsvRecord row) {
        List<String> cells = new ArrayList<>(row.cells());
        Integer balance = places.get(CsvColumn.BALANCE);
        if (balance != null && balance < cells.size()) {
            cells.remove(balance.intValue());
        }
        return String.join("\n", cells);
    }

    Optional<Money> balance(CsvRecord row, ReadLine line) {
        return value(
                row,
                CsvColumn.BALANCE,
                text -> amounts.signed(text, line.amount().currency()));
    }

    private Money signed(CsvRecord row) {
        String currency = value(row, CsvColumn.CURRENCY, CsvRows::currency).orElse(mapping.currency());
        Optional<Money> amount = value(row, CsvColumn.AMOUNT, text -> amounts.signed(text, currency));
        if (amount.isPresent()) {
            return marked(row, amount.get());
        }
        Optional<Money> credit = inOrOut(row, CsvColumn.CREDIT, currency);
        Optional<Money> debit = inOrOut(row, CsvColumn.DEBIT, currency).map(Money::negated);
        if (credit.isPresent() && debit.isPresent()) {
            throw refused(row, CsvColumn.DEBIT, "debit-and-credit");
        }
        return credit.or(() -> debit).orElseThrow(() -> refused(row, amountColumn(), "no-amount"));
    }

    // A bank that keeps debits in their own column may or may not write a minus there; a zero is an empty cell.
    private Optional<Money> inOrOut(CsvRecord row, CsvColumn column, String currency) {
        return value(row, column, text -> amounts.signed(text, currency))
                .filter(money -> !money.isZero())
                .map(money -> column == CsvColumn.DEBIT && money.isNegative() ? money.negated() : money);
    }

    private Money marked(CsvRecord row, Money amount) {
        if (!places.containsKey(CsvColumn.DIRECTION)) {
            return amount;
        }
        String word =
                cell(row, CsvColumn.DIRECTION).orElseThrow(() -> refused(row, CsvColumn.DIRECTION, "no-direction"));
        boolean credit = mapping.creditWords().stream().anyMatch(word::equalsIgnoreCase);
        return credit != amount.isNegative() ? amount : amount.negated();
    }

    private void checkAccount(CsvRecord row) {
        cell(row, CsvColumn.ACCOUNT)
                .filter(number -> !account.isNumbered(number))
                .ifPresent(number -> {
                    throw refused(row, CsvColumn.ACCOUNT, "other-account", BadValue.quoted(number), account.written());
                });
    }

    private CsvColumn amountColumn() {
        return places.containsKey(CsvColumn.AMOUNT) ? CsvColumn.AMOUNT : CsvColumn.CREDIT;
    }

    // A time may stand behind the date.
    private LocalDate date(String text) {
        ParsePosition end = new ParsePosition(0);
        try {
            LocalDate day = LocalDate.from(dates.parse(text, end));
            String rest = text.substring(end.getIndex());
            if (rest.isEmpty() || rest.startsWith(" ") || rest.startsWith("T")) {
                return day;
            }
        } catch (DateTimeException impossible) {
            throw new BadValue("not.date-like", BadValue.quoted(text), mapping.datePattern());
        }
        throw new BadValue("not.date-like", BadValue.quoted(text), mapping.datePattern());
    }

    private static String currency(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        if (!Amounts.isCurrency(upper)) {
            throw BadValue.isNo(code, "currency");
        }
        return Amounts.currency(upper);
    }

    private <T> Optional<T> value(CsvRecord row, CsvColumn column, Function<String, T> reading) {
        try {
            return cell(row, column).map(reading);
        } catch (BadValue bad) {
            throw bad.at(row.line(), heading(column));
        }
    }

    private Optional<String> cell(CsvRecord row, CsvColumn column) {
        Integer place = places.get(column);
        return place == null || place >= row.cells().size()
                ? Optional.empty()
                : Texts.some(row.cells().get(place));
    }

    private UnreadableStatement refused(CsvRecord row, CsvColumn column, String code, Object... args) {
        return UnreadableStatement.at(row.line(), heading(column), code, args);
    }

    private String heading(CsvColumn column) {
        return mapping.columns().getOrDefault(column, column.name());
    }
}
