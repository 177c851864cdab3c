package fundsdesk.deposits;

import fundsdesk.clients.SecuritiesAccounts;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.Text;
import fundsdesk.crud.Verdict;
import fundsdesk.ledger.Balance;
import fundsdesk.ledger.LedgerService;
import fundsdesk.ledger.Positions;
import fundsdesk.money.Money;
import fundsdesk.settings.BusinessCalendar;
import fundsdesk.settings.OfficeSettings;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is looked at before a deposit is taken back, each with the figures behind it (RVS-02). */
@Component
class ReversalChecks {

    private static final String DONE = "END_OK";

    private final LedgerService ledger;
    private final SecuritiesAccounts accounts;
    private final Positions positions;
    private final DepositSettings settings;
    private final OfficeSettings office;
    private final BusinessCalendar calendar;
    private final Clock clock;
    private final ZoneId zone;

    ReversalChecks(
            LedgerService ledger,
            SecuritiesAccounts accounts,
            Positions positions,
            DepositSettings settings,
            OfficeSettings office,
            BusinessCalendar calendar,
            Clock clock,
            ZoneId deskZone) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.positions = positions;
        this.settings = settings;
        this.office = office;
        this.calendar = calendar;
        this.clock = clock;
        this.zone = deskZone;
    }

    Checklist of(Deposit deposit, boolean reasoned, boolean freezing) {
        Money amount = deposit.credited().orElseGet(() -> Money.zero(deposit.currency()));
        long account = deposit.securitiesAccount().id();
        Money available = available(deposit);
        Money left = available.minus(amount);
        Money bound = positions.occupied(account, deposit.currency());
        List<Money> leaving = withdrawing(deposit);
        Checklist checks = Checklist.empty()
                .must(deposit.status() == DepositStatus.COMPLETED, "reversal-status", deposit.status())
                .must(!left.isNegative(), "reversal-available", available, amount)
                .must(
                        leaving.isEmpty(),
                        "reversal-withdrawals",
                        deposit.client().number(),
                        words(leaving))
                // What is short where nothing is bound was said already.
                .must(!bound.isPositive() || left.compareTo(bound) >= 0, "reversal-margin", left, bound)
                .must(reasoned, "reversal-reason");
        checks = large(deposit, amount, freezing, checks);
        checks = cutOff(checks);
        String status = procedure(deposit);
        return checks.must(status.equals(DONE), "reversal-procedure", deposit.number(), status);
    }

    /** Of all accounts of the client. */
    private List<Money> withdrawing(Deposit deposit) {
        return accounts.ofClient(deposit.client().id()).stream()
                .flatMap(account -> ledger.withdrawing(account.id()).stream())
                .toList();
    }

    private static String words(List<Money> amounts) {
        return amounts.stream().map(Money::toString).collect(Collectors.joining(", "));
    }

    /** Whether the ledger says that its credit ended well: else nothing can be taken back here (RVS-04). */
    Verdict creditEndedWell(Deposit deposit) {
        String status = procedure(deposit);
        return Verdict.allowedIf(status.equals(DONE), Recovery.ABNORMAL, deposit.number(), status);
    }

    /** Above it another person must agree; of an amount whose worth is not known too. */
    boolean isOverCap(Deposit deposit) {
        return settings.reversalAmountCap()
                .map(cap -> deposit.credited()
                        .map(amount -> !amount.currency().equals(cap.currency()) || amount.compareTo(cap) > 0)
                        .orElse(false))
                .orElse(false);
    }

    private Checklist large(Deposit deposit, Money amount, boolean freezing, Checklist checks) {
        Money threshold = settings.largeAmount();
        boolean known = amount.currency().equals(threshold.currency());
        if (!known) {
            return checks.warn("reversal-worth", amount, threshold);
        }
        boolean small = amount.compareTo(threshold) <= 0;
        boolean stopped =
                freezing || !deposit.securitiesAccount().mayBeDebited().isAllowed();
        return small || !stopped
                ? checks.should(small, "reversal-amount", amount, threshold)
                : checks.warn("reversal-amount-frozen", amount, threshold);
    }

    /** At or after the cut-off of a settlement day the day's settlement amount changes. */
    private Checklist cutOff(Checklist checks) {
        ZonedDateTime now = clock.instant().atZone(zone);
        boolean settles = calendar.isBusinessDay(office.calendarRegion(), now.toLocalDate());
        LocalTime cutOff = office.settlementCutOff();
        return checks.should(
                !settles || now.toLocalTime().isBefore(cutOff),
                "reversal-cut-off",
                now.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString(),
                now.toLocalDate().toString(),
                Text.of(settles ? "reversal.settlement-day" : "reversal.no-settlement-day"),
                cutOff.toString());
    }

    private Money available(Deposit deposit) {
        Money free = ledger.balances(deposit.securitiesAccount().id()).stream()
                .map(Balance::available)
                .filter(money -> money.currency().equals(deposit.currency()))
                .findFirst()
                .orElseGet(() -> Money.zero(deposit.currency()));
        // What is held of its own cheque is taken back with it.
        boolean held = deposit.chequeHold().filter(ChequeHold.HELD::equals).isPresent();
        return held ? free.plus(deposit.credited().orElseThrow()) : free;
    }

    private String procedure(Deposit deposit) {
        return ledger.inquire(Posting.creditKey(deposit))
                .map(found -> found.status().name())
                .orElse("-");
    }
}
