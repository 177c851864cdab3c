package fundsdesk.clients;

import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Lets nothing go out any more. */
@Component
final class BlockClient extends RecordAction<Client, Reason> {

    BlockClient() {
        super("block", Reason.class);
        batch();
    }

    @Override
    protected Verdict allows(Client client) {
        return client.mayBecome(Client.Status.BLOCKED);
    }

    @Override
    protected void run(Client client, Reason input) {
        client.become(Client.Status.BLOCKED, input.reason());
    }
}
