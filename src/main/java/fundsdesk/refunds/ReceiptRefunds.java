package fundsdesk.refunds;

import fundsdesk.crud.Checklist;
import fundsdesk.crud.KeptText;
import fundsdesk.deposits.DepositReview;
import fundsdesk.deposits.Payee;
import fundsdesk.deposits.PayeeChecks;
import fundsdesk.deposits.RefundCause;
import fundsdesk.deposits.ReviewWork;
import fundsdesk.ledger.Booking;
import fundsdesk.ledger.LedgerAccount;
import fundsdesk.ledger.LedgerService;
import fundsdesk.ledger.Leg;
import fundsdesk.statements.StatementLine;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A receipt that cannot be accepted: its money waits in suspense, and is registered to be sent back. */
@Component
class ReceiptRefunds implements ReviewWork {

    private final Refunds refunds;
    private final LedgerService ledger;

    ReceiptRefunds(Refunds refunds, LedgerService ledger) {
        this.refunds = refunds;
        this.ledger = ledger;
    }

    @Override
    public Set<DepositReview.Kind> kinds() {
        return Set.of(DepositReview.Kind.DEPOSIT_REFUND);
    }

    @Override
    public Checklist checks(DepositReview review, Checklist before) {
        return PayeeChecks.of(review.line().orElseThrow(), review.payee(), before);
    }

    @Override
    public void approve(DepositReview review) {
        StatementLine line = review.line().orElseThrow();
        Booking booking = Booking.of(
                Booking.Type.CASH_DEPOSIT,
                Leg.debit(LedgerAccount.bank(line.account().id()), review.money()),
                Leg.credit(LedgerAccount.suspense(), review.money()));
        ledger.book(RefundOrigins.takenIn(line), booking).orThrow();
        line.release();
        refunds.register(registration(review, line), review.linkedBy(), review.linkedByPerson());
    }

    private static Refunds.Registration registration(DepositReview review, StatementLine line) {
        Payee payee = review.payee();
        return new Refunds.Registration(
                review.client().orElse(null),
                new RefundPayee(payee.name(), payee.bank(), null, payee.account()),
                reason(review.refundCause().orElseThrow()),
                review.evidence().map(KeptText::words).orElse(null),
                false,
                List.of(new Refunds.Part(line, null, review.money())));
    }

    private static RefundReason reason(RefundCause cause) {
        return switch (cause) {
            case ACCOUNT_NOT_OPENED -> RefundReason.OPENING_FAILED;
            case RISK_FLAG -> RefundReason.NON_COMPLIANT;
            case THIRD_PARTY -> RefundReason.THIRD_PARTY;
            case OTHER -> RefundReason.OTHER;
        };
    }
}
