package fundsdesk.sample;

import fundsdesk.crud.NoInput;
import fundsdesk.crud.RecordAction;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Asks for the second factor again. */
@Component
final class BurnParcel extends RecordAction<Parcel, NoInput> {

    private final Clock clock;

    BurnParcel(Clock clock) {
        super("burn", NoInput.class);
        this.clock = clock;
        irreversible();
        stepUp();
    }

    @Override
    protected void run(Parcel parcel, NoInput input) {
        parcel.send(clock.instant());
    }
}
