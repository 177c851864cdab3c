package fundsdesk.guidance;

import fundsdesk.crud.NoInput;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Shows a way to deposit to the clients. */
@Component
final class PublishParameter extends RecordAction<DepositParameter, NoInput> {

    private final Publishing publishing;
    private final Clock clock;

    PublishParameter(Publishing publishing, Clock clock) {
        super("publish", NoInput.class);
        this.publishing = publishing;
        this.clock = clock;
        batch();
        primary();
    }

    @Override
    protected Verdict allows(DepositParameter parameter) {
        return publishing.mayBePublished(parameter);
    }

    @Override
    protected void run(DepositParameter parameter, NoInput input) {
        parameter.publish(clock.instant());
    }
}
