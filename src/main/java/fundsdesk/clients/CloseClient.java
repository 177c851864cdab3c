package fundsdesk.clients;

import fundsdesk.crud.Checklist;
import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ends the relation with a client, for good. */
@Component
final class CloseClient extends RecordAction<Client, Reason> {

    private final List<ClosingRule> rules;

    CloseClient(List<ClosingRule> rules) {
        super("close", Reason.class);
        this.rules = rules;
        irreversible();
    }

    @Override
    protected Verdict allows(Client client) {
        return client.mayBecome(Client.Status.CLOSED);
    }

    @Override
    protected Checklist checks(Client client, Reason input) {
        return rules.stream()
                .map(rule -> rule.mayClose(client))
                .filter(Verdict.Refused.class::isInstance)
                .map(Verdict.Refused.class::cast)
                .findFirst()
                .map(refused -> Checklist.empty().block("nothing-left", refused.reason()))
                .orElseGet(() -> Checklist.empty().pass("nothing-left"));
    }

    @Override
    protected void run(Client client, Reason input) {
        client.become(Client.Status.CLOSED, input.reason());
    }
}
