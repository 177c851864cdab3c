package fundsdesk.deposits;

import fundsdesk.crud.NoInput;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** The client's account is open: what waited in suspense is credited. The desk does it by itself. */
@Component
final class PostOpened extends RecordAction<Deposit, NoInput> {

    private final Posting posting;

    PostOpened(Posting posting) {
        super("post", NoInput.class);
        this.posting = posting;
        on("opening-deposits");
        movesMoney();
        rehearsable();
        batch();
    }

    @Override
    protected Verdict allows(Deposit deposit) {
        return deposit.mayBePostedAfterOpening();
    }

    @Override
    protected void run(Deposit deposit, NoInput input) {
        posting.postAfterOpening(deposit);
    }
}
