package fundsdesk.clients;

import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Ends the relation with a client, for good. */
@Component
final class CloseClient extends RecordAction<Client, Reason> {

    CloseClient() {
        super("close", Reason.class);
        irreversible();
    }

    @Override
    protected Verdict allows(Client client) {
        return client.mayBecome(Client.Status.CLOSED);
    }

    @Override
    protected void run(Client client, Reason input) {
        client.become(Client.Status.CLOSED, input.reason());
    }
}
