package fundsdesk.clients;

import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Lets nothing go in or out any more. */
@Component
final class FreezeClient extends RecordAction<Client, Reason> {

    FreezeClient() {
        super("freeze", Reason.class);
        batch();
    }

    @Override
    protected Verdict allows(Client client) {
        return client.mayBecome(Client.Status.FROZEN);
    }

    @Override
    protected void run(Client client, Reason input) {
        client.become(Client.Status.FROZEN, input.reason());
    }
}
