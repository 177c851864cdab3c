package fundsdesk.statements;

import fundsdesk.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One booking of a camt statement ({@code Ntry}) with its transactions.
 *
 * <p>A batch booking becomes one line for each transaction when each states its amount and together they are the entry's
 * amount: the desk credits payers, not batches, and the balance proof stays the same. Otherwise it is one line, since
 * any division would be a guess. src/docs/decisions/0020-lines-of-batch-bookings.md
 */
record CamtEntry(
        CamtElement part,
        List<CamtDetail> details,
        ReadAccount account,
        Direction direction,
        boolean reversal,
        Money amount,
        LocalDate bookingDate,
        Optional<LocalDate> valueDate) {
    private static final int LONGEST_TEXT = 4_000;

    static CamtEntry read(CamtElement part, List<CamtDetail> details, CamtHead head) {
        Optional<LocalDate> valueDate = part.date("ValDt");
        return new CamtEntry(
                part,
                details,
                head.account(),
                part.direction().orElseThrow(() -> part.refused("no-mark")),
                part.text("RvslInd")
                        .filter(yes -> yes.equals("true") || yes.equals("1"))
                        .isPresent(),
                part.money(head.currency(), "Amt").orElseThrow(() -> part.refused("no-amount-of-entry")),
                part.date("BookgDt")
                        .or(() -> valueDate)
                        .or(head::day)
                        .orElseThrow(() -> part.refused("no-date-of-entry")),
                valueDate);
    }

    /** Pending and future entries have moved no money; information has only in a notification. */
    boolean isBooked(StatementKind kind) {
        String status = part.text("Sts", "Cd").or(() -> part.text("Sts")).orElse("BOOK");
        return switch (status) {
            case "PDNG", "FUTR" -> false;
            case "INFO" -> kind == StatementKind.NOTIFICATION;
            default -> true;
        };
    }

    Stream<ReadLine> lines() {
        if (details.size() > 1) {
            return isDivisible() ? details.stream().map(this::lineOf) : Stream.of(batch());
        }
        return Stream.of(details.isEmpty() ? bare() : single(details.getFirst()));
    }

    private boolean isDivisible() {
        boolean stated = details.stream()
                .allMatch(detail -> detail.amount()
                        .filter(part -> part.currency().equals(amount.currency()))
                        .isPresent());
        return stated && sum().equals(direction.signed(amount));
    }

    private Money sum() {
        return details.stream()
                .map(detail -> directionOf(detail).signed(detail.amount().orElseThrow()))
                .reduce(Money.zero(amount.currency()), Money::plus);
    }

    private Direction directionOf(CamtDetail detail) {
        return detail.direction().orElse(direction);
    }

    private ReadLine lineOf(CamtDetail detail) {
        Optional<String> reference = detail.bankReference().or(detail::transactionId);
        return line(detail, directionOf(detail), detail.amount().orElse(amount), reference.or(this::bankReference));
    }

    private ReadLine single(CamtDetail detail) {
        Optional<String> reference = bankReference().or(detail::bankReference).or(detail::transactionId);
        return line(detail, direction, amount, reference.or(() -> part.text("NtryRef")));
    }

    private ReadLine line(CamtDetail detail, Direction mark, Money sum, Optional<String> bankReference) {
        String text = detail.remittance().isEmpty() ? additional() : detail.remittance();
        Direction original = reversal ? mark.opposite() : mark;
        Counterparty stated = detail.counterparty(original, account);
        // Banks that fill no parties write them into the text.
        Narrative told = stated.name().isPresent() && detail.endToEndId().isPresent()
                ? Narrative.plain(text)
                : Narrative.read(List.of(text), original);
        return new ReadLine(
                detail.line(),
                bookingDate,
                valueDate.or(detail::settled).orElse(bookingDate),
                mark,
                reversal,
                sum,
                bankReference,
                detail.endToEndId().or(told::reference),
                detail.code().or(() -> CamtDetail.code(part)),
                stated.name().or(stated::account).isPresent() ? stated : stated.or(told.counterparty()),
                text.equals(detail.remittance()) ? text : told.remittance(),
                raw(detail.outline()),
                fingerprint(mark, sum, detail.identity()));
    }

    // No transaction at all: what there is to know stands in the entry's own text.
    private ReadLine bare() {
        Narrative told = Narrative.read(List.of(additional()), reversal ? direction.opposite() : direction);
        return line(told, told.remittance());
    }

    // Several transactions that cannot be told apart: no one of them is the counterparty.
    private ReadLine batch() {
        String texts = details.stream()
                .map(CamtDetail::remittance)
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(50)
                .collect(Collectors.joining(" "));
        return line(Narrative.plain(""), additional().isEmpty() ? shortened(texts) : additional());
    }

    private ReadLine line(Narrative told, String remittance) {
        return new ReadLine(
                part.line(),
                bookingDate,
                valueDate.orElse(bookingDate),
                direction,
                reversal,
                amount,
                bankReference().or(() -> part.text("NtryRef")),
                told.reference(),
                CamtDetail.code(part),
                told.counterparty(),
                remittance,
                raw(details.isEmpty() ? "" : details.size() + " transactions"),
                fingerprint(direction, amount, details.size() + additional()));
    }

    private String fingerprint(Direction mark, Money sum, String identity) {
        return Fingerprint.of(
                bookingDate, mark, reversal, sum, part.text("NtryRef"), part.text("AcctSvcrRef"), identity);
    }

    private Optional<String> bankReference() {
        return Texts.reference(part.text("AcctSvcrRef"));
    }

    private String additional() {
        return part.text("AddtlNtryInf").orElse("");
    }

    private String raw(String detail) {
        return shortened(part.outline() + (detail.isEmpty() ? "" : "\n" + detail));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }
}
