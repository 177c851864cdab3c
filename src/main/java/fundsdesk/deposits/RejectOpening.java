package fundsdesk.deposits;

import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** The client's account was not opened: the deposit is rejected, and its money registered to be sent back. */
@Component
final class RejectOpening extends RecordAction<Deposit, Reason> {

    private final Posting posting;

    RejectOpening(Posting posting) {
        super("reject", Reason.class);
        this.posting = posting;
        on("opening-deposits");
        batch();
        primary();
    }

    @Override
    protected Verdict allows(Deposit deposit) {
        return deposit.mayBeRejectedAfterOpening();
    }

    @Override
    protected void run(Deposit deposit, Reason input) {
        posting.rejectAfterOpening(deposit, input.reason());
    }
}
