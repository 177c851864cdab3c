package fundsdesk.guidance;

import fundsdesk.crud.NoInput;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Hides a way to deposit from the clients. */
@Component
final class UnshelveParameter extends RecordAction<DepositParameter, NoInput> {

    UnshelveParameter() {
        super("unshelve", NoInput.class);
        batch();
    }

    @Override
    protected Verdict allows(DepositParameter parameter) {
        return parameter.mayBeUnshelved();
    }

    @Override
    protected void run(DepositParameter parameter, NoInput input) {
        parameter.unshelve();
    }
}
