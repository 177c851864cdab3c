package fundsdesk.withdrawals;

import fundsdesk.crud.Checklist;
import fundsdesk.crud.Note;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The bank brings nothing of what was taken back: who bears it is as it is set, and others agree (WDR-02). */
@Component
final class WriteOffRecall extends RecordAction<Withdrawal, Note> {

    private final WithdrawalReturns returns;
    private final WithdrawalSettings settings;

    WriteOffRecall(WithdrawalReturns returns, WithdrawalSettings settings) {
        super("write-off", Note.class);
        this.returns = returns;
        this.settings = settings;
        alwaysApproved();
        approvedByDefault();
        irreversible();
        movesMoney();
        rehearsable();
        stepUp();
    }

    @Override
    protected Verdict allows(Withdrawal withdrawal) {
        return withdrawal.isBeingRecalled();
    }

    @Override
    protected Set<String> makers(Withdrawal withdrawal) {
        return Set.of(withdrawal.maker());
    }

    @Override
    protected Checklist checks(Withdrawal withdrawal, Note input) {
        return Checklist.empty()
                .warn(
                        settings.bearerOfShortReturns() == DifferenceBearer.CLIENT ? "recall-client" : "recall-house",
                        withdrawal.money());
    }

    @Override
    protected void run(Withdrawal withdrawal, Note input) {
        returns.writeOff(withdrawal);
    }
}
