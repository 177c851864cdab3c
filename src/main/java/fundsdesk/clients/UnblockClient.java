package fundsdesk.clients;

import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Lets money move again. */
@Component
final class UnblockClient extends RecordAction<Client, Reason> {

    UnblockClient() {
        super("unblock", Reason.class);
        batch();
    }

    @Override
    protected Verdict allows(Client client) {
        return client.mayBecome(Client.Status.ACTIVE);
    }

    @Override
    protected void run(Client client, Reason input) {
        client.become(Client.Status.ACTIVE, input.reason());
    }
}
