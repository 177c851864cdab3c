package fundsdesk.withdrawals;

import fundsdesk.access.Acting;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets a withdrawal go to the bank, by work order. */
@Component
final class ApproveWithdrawal extends RecordAction<Withdrawal, NoInput> {

    ApproveWithdrawal() {
        super("approve", NoInput.class);
        approvedByDefault();
        batch();
        primary();
    }

    @Override
    protected Verdict allows(Withdrawal withdrawal) {
        return withdrawal.mayBeApproved();
    }

    @Override
    protected Set<String> makers(Withdrawal withdrawal) {
        return Set.of(withdrawal.maker());
    }

    @Override
    protected void run(Withdrawal withdrawal, NoInput input) {
        withdrawal.approve(Acting.hands());
    }
}
