package fundsdesk.deposits;

import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.crud.Verdict;
import fundsdesk.ledger.Answer;
import fundsdesk.ledger.Booking;
import fundsdesk.ledger.Hold;
import fundsdesk.ledger.Instruction;
import fundsdesk.ledger.LedgerAccount;
import fundsdesk.ledger.LedgerService;
import fundsdesk.ledger.Leg;
import fundsdesk.money.Money;
import fundsdesk.reference.Method;
import fundsdesk.settings.BusinessCalendar;
import fundsdesk.settings.OfficeSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Books deposits: onto the client's account, or into suspense while that is still being opened. */
@Component
class Posting {

    private final LedgerService ledger;
    private final DepositSettings settings;
    private final OfficeSettings office;
    private final BusinessCalendar calendar;
    private final Clock clock;
    private final ZoneId zone;

    Posting(
            LedgerService ledger,
            DepositSettings settings,
            OfficeSettings office,
            BusinessCalendar calendar,
            Clock clock,
            ZoneId deskZone) {
        this.ledger = ledger;
        this.settings = settings;
        this.office = office;
        this.calendar = calendar;
        this.clock = clock;
        this.zone = deskZone;
    }

    /** Books money that was received for an application in review. */
    void post(Deposit deposit, CompanyBankAccount cameInOn, Money received) {
        leavesSomething(deposit, received).orThrow();
        if (deposit.securitiesAccount().opening() == SecuritiesAccount.Opening.IN_PROGRESS) {
            suspend(deposit, cameInOn, received);
        } else {
            deposit.securitiesAccount().mayBeCredited().orThrow();
            complete(
                    deposit,
                    received,
                    Booking.deposit(deposit.securitiesAccount().id(), cameInOn.id(), received, deposit.fee()));
        }
    }

    private void suspend(Deposit deposit, CompanyBankAccount cameInOn, Money received) {
        Booking booking = Booking.of(
                Booking.Type.CASH_DEPOSIT,
                Leg.debit(LedgerAccount.bank(cameInOn.id()), received),
                Leg.credit(LedgerAccount.applicant(deposit.securitiesAccount().id()), received));
        deposit.suspend(
                received,
                ledger.book(instruction(deposit, "suspend"), booking).orThrow().number());
    }

    /** The client's account was not opened: what waited for it is the house's to send back, beside all such money. */
    void rejectAfterOpening(Deposit deposit, String reason) {
        deposit.rejectAfterOpening(reason);
        Money waited = deposit.wasSuspended();
        Booking booking = Booking.of(
                        Booking.Type.CASH_DEPOSIT_REVERSE,
                        Leg.debit(
                                LedgerAccount.applicant(
                                        deposit.securitiesAccount().id()),
                                waited),
                        Leg.credit(LedgerAccount.suspense(), waited))
                .reversing(suspenseProcedure(deposit));
        ledger.book(instruction(deposit, "to-send-back").note(reason), booking).orThrow();
    }

    /** The client's account is open: what waited in suspense is credited. */
    void postAfterOpening(Deposit deposit) {
        deposit.mayBePostedAfterOpening().orThrow();
        long account = deposit.securitiesAccount().id();
        Money received = deposit.suspended().orElseThrow();
        List<Leg> legs = new ArrayList<>(List.of(
                Leg.debit(LedgerAccount.applicant(account), received),
                Leg.credit(LedgerAccount.client(account), received.minus(deposit.fee()))));
        if (deposit.fee().isPositive()) {
            legs.add(Leg.credit(LedgerAccount.fees(), deposit.fee()));
        }
        complete(deposit, received, Booking.of(Booking.Type.CASH_DEPOSIT, legs.toArray(Leg[]::new)));
    }

    /** Credited is what was received less the fee, never what was claimed. */
    private void complete(Deposit deposit, Money received, Booking booking) {
        Answer.Booked booked =
                ledger.book(instruction(deposit, "credit"), booking).orThrow();
        Money credited = received.minus(deposit.fee());
        deposit.complete(credited, booked.procedureId(), booked.number(), clock.instant());
        int days = settings.chequeHoldBusinessDays();
        if (deposit.method() == Method.CHEQUE && days > 0) {
            Hold hold = new Hold(Hold.Kind.CHEQUE, deposit.securitiesAccount().id(), credited);
            Answer.Booked held =
                    ledger.hold(instruction(deposit, "cheque-hold"), hold).orThrow();
            deposit.hold(held.holdId().orElseThrow(), thawAfter(days));
        }
    }

    /** Makes the held money of a cheque available. */
    void release(Deposit deposit) {
        deposit.released();
        ledger.release(instruction(deposit, "cheque-release"), deposit.holdId().orElseThrow())
                .orThrow();
    }

    /** The bank returned the cheque: the credit is taken back out of what is held. */
    void dishonour(Deposit deposit, String reason) {
        deposit.dishonoured(reason);
        OptionalLong hold = deposit.holdId();
        ledger.reverse(instruction(deposit, "dishonour"), deposit.procedure().orElseThrow(), hold)
                .orThrow();
    }

    /** The desk takes the money back off the client's account. */
    void reverse(Deposit deposit, ReversalReason reason, String note) {
        OptionalLong hold = deposit.chequeHold().filter(ChequeHold.HELD::equals).isPresent()
                ? deposit.holdId()
                : OptionalLong.empty();
        deposit.reverse(reason, note);
        ledger.reverse(
                        instruction(deposit, "reverse").note(note),
                        deposit.procedure().orElseThrow(),
                        hold)
                .orThrow();
    }

    /** Under which the ledger credited it. */
    static String creditKey(Deposit deposit) {
        return instruction(deposit, "credit").key();
    }

    /** Under which the ledger takes it back, or took it. */
    static String reversalKey(Deposit deposit) {
        return instruction(deposit, "reverse").key();
    }

    /** The bank took the money back: off the client's account, or out of suspense; once. */
    Verdict takeBack(Deposit deposit, String reason) {
        if (deposit.status() == DepositStatus.REFUNDED) {
            return Verdict.allowed();
        }
        Answer answer = ledger.reverse(
                instruction(deposit, "taken-back").note(reason),
                deposit.procedure().orElseGet(() -> suspenseProcedure(deposit)),
                deposit.chequeHold().filter(ChequeHold.HELD::equals).isPresent()
                        ? deposit.holdId()
                        : OptionalLong.empty());
        return switch (answer) {
            case Answer.Booked booked -> {
                deposit.takenBack(reason);
                yield Verdict.allowed();
            }
            case Answer.Refused refused -> refused.verdict();
        };
    }

    private long suspenseProcedure(Deposit deposit) {
        return ledger.inquire(instruction(deposit, "suspend").key())
                .orElseThrow()
                .id();
    }

    private Instant thawAfter(int businessDays) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return calendar.addBusinessDays(office.calendarRegion(), today, businessDays)
                .atStartOfDay(zone)
                .toInstant();
    }

    /** Whether something is left to credit of what was received. */
    static Verdict leavesSomething(Deposit deposit, Money received) {
        return Verdict.allowedIf(
                received.minus(deposit.fee()).isPositive(),
                "review.nothing-left",
                deposit.number(),
                received,
                deposit.fee());
    }

    private static Instruction instruction(Deposit deposit, String verb) {
        return Instruction.of("deposit-applications/" + deposit.id(), verb);
    }
}
