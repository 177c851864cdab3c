package fundsdesk.coins;

import fundsdesk.crud.Checklist;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Takes a network into use, once its nodes say that they belong to it. */
@Component
final class EnableNetwork extends RecordAction<Network, NoInput> {

    private final NetworkChecks nodes;

    EnableNetwork(NetworkChecks nodes) {
        super("enable", NoInput.class);
        on("networks");
        this.nodes = nodes;
        primary();
    }

    @Override
    protected Verdict allows(Network network) {
        return network.mayBeEnabled();
    }

    @Override
    protected Checklist checks(Network network, NoInput input) {
        return nodes.of(network);
    }

    @Override
    protected void run(Network network, NoInput input) {
        network.enable();
    }
}
