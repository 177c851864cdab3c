package fundsdesk.payouts;

import fundsdesk.crud.Verdict;
import fundsdesk.money.Money;
import fundsdesk.statements.StatementLine;
import fundsdesk.statements.StatementLines;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Which of the bank's bookings can be what paid a payment, or a whole file: of the account and the amount, not before the
 * file could be at the bank, and not by another payment's name.
 */
@Component
public class BankDebits {

    private static final Limit OFFERED = Limit.of(50);

    private static final Pattern PAYMENT = Pattern.compile("\\bPAY-\\d{8}-\\d{6}\\b");

    private final StatementLines lines;
    private final ZoneId zone;

    BankDebits(StatementLines lines, ZoneId deskZone) {
        this.lines = lines;
        this.zone = deskZone;
    }

    /** What can have paid it, what names it first. */
    public List<StatementLine> of(TransferPayment payment) {
        return among(payment.file(), payment.money())
                .filter(line -> mayHavePaid(payment, line).isAllowed())
                .sorted(Comparator.comparing(line -> !line.names(payment.number())))
                .toList();
    }

    /** What can be the bank's one booking of the file, what names it first. */
    List<StatementLine> of(TransferFile file, List<Money> sums) {
        return sums.stream()
                .distinct()
                .flatMap(sum -> among(file, sum))
                .filter(line -> isNotBefore(file, line).isAllowed())
                .sorted(Comparator.comparing(line -> !names(file, line)))
                .toList();
    }

    private Stream<StatementLine> among(TransferFile file, Money amount) {
        return lines.debits(file.account(), amount.currency(), amount.amount(), OFFERED).stream();
    }

    /** Whether the booking can be what paid it; amount and account are the line's to say. */
    public Verdict mayHavePaid(TransferPayment payment, StatementLine line) {
        return payment.file()
                .isDebitedSingly()
                .and(() -> isNotBefore(payment.file(), line))
                .and(() -> namesNoOther(payment, line));
    }

    private static Verdict namesNoOther(TransferPayment payment, StatementLine line) {
        List<String> named = Stream.of(line.endToEndId(), line.bankReference(), line.remittance())
                .flatMap(Optional::stream)
                .flatMap(text -> PAYMENT.matcher(text).results().map(MatchResult::group))
                .toList();
        return Verdict.allowedIf(
                named.isEmpty() || named.contains(payment.number()),
                "line.other-payment",
                named.stream().findFirst().orElse(""),
                payment.number());
    }

    /** Before both had authorised it nobody could take it to the bank. */
    Verdict isNotBefore(TransferFile file, StatementLine line) {
        LocalDate released = file.releasedOn(zone);
        return Verdict.allowedIf(
                !line.bookingDate().isBefore(released),
                "line.before-release",
                line.bookingDate(),
                file.number(),
                released);
    }

    private static boolean names(TransferFile file, StatementLine line) {
        return line.names(file.number())
                || file.bankReference().filter(line::names).isPresent();
    }
}
