package fundsdesk.matching;

import fundsdesk.crud.Checklist;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Verdict;
import fundsdesk.deposits.DepositReview;
import fundsdesk.deposits.Payee;
import fundsdesk.deposits.PayeeChecks;
import fundsdesk.deposits.ReviewWork;
import fundsdesk.money.Money;
import fundsdesk.statements.StatementLine;
import fundsdesk.withdrawals.Withdrawal;
import fundsdesk.withdrawals.WithdrawalReturns;
import fundsdesk.withdrawals.Withdrawals;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A withdrawal that came back: it is reversed, and its money is the client's again. */
@Component
class ReturnedWithdrawals implements ReviewWork {

    private final Withdrawals withdrawals;
    private final WithdrawalReturns returns;

    ReturnedWithdrawals(Withdrawals withdrawals, WithdrawalReturns returns) {
        this.withdrawals = withdrawals;
        this.returns = returns;
    }

    @Override
    public Set<DepositReview.Kind> kinds() {
        return Set.of(DepositReview.Kind.WITHDRAWAL_REFUND);
    }

    @Override
    public Verdict mayBeApprovedBy(DepositReview review, String person) {
        Withdrawal withdrawal = withdrawal(review);
        return Verdict.allowedIf(!withdrawal.maker().equals(person), "review.own-withdrawal", withdrawal.number());
    }

    @Override
    public Set<String> makers(DepositReview review) {
        return Set.of(withdrawal(review).maker());
    }

    @Override
    public Checklist checks(DepositReview review, Checklist before) {
        return compare(review.line().orElseThrow(), review.money(), withdrawal(review), before);
    }

    /** How a line compares with the withdrawal that is said to have come back on it. */
    static Checklist compare(StatementLine line, Money returned, Withdrawal withdrawal, Checklist before) {
        Checklist checks = before.must(
                withdrawal.mayHaveReturned(returned).isAllowed(),
                "withdrawal-out",
                withdrawal.number(),
                withdrawal.status(),
                withdrawal.money(),
                returned);
        if (withdrawal.currency().equals(returned.currency())) {
            checks = checks.should(
                    withdrawal.money().equals(returned),
                    "withdrawal-amount",
                    withdrawal.number(),
                    withdrawal.money(),
                    returned);
        }
        return PayeeChecks.of(line, new Payee(withdrawal.payeeName(), "", withdrawal.payeeAccount()), checks);
    }

    @Override
    public void approve(DepositReview review) {
        StatementLine line = review.line().orElseThrow();
        returns.giveBack(withdrawal(review), line, review.money());
        line.release();
        line.cameBack();
    }

    private Withdrawal withdrawal(DepositReview review) {
        String number = review.withdrawal().orElseThrow();
        return withdrawals
                .findByNumber(number)
                .orElseThrow(() -> RefusedException.because("withdrawal.unknown", number));
    }
}
