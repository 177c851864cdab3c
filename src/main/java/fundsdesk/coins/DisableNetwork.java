package fundsdesk.coins;

import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Takes a network out of use: it is not watched any more, and no coin of it is deposited or withdrawn. */
@Component
final class DisableNetwork extends RecordAction<Network, Reason> {

    DisableNetwork() {
        super("disable", Reason.class);
        on("networks");
    }

    @Override
    protected Verdict allows(Network network) {
        return network.mayBeDisabled();
    }

    @Override
    protected void run(Network network, Reason reason) {
        network.disable();
    }
}
