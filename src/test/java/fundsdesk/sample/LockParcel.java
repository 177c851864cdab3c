package fundsdesk.sample;

import fundsdesk.crud.NoInput;
import fundsdesk.crud.OneTimeSecret;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Text;
import org.springframework.stereotype.Component;

/** Answers a secret that nobody will be told again. */
@Component
final class LockParcel extends RecordAction<Parcel, NoInput> {

    LockParcel() {
        super("lock", NoInput.class);
    }

    @Override
    protected void run(Parcel parcel, NoInput input) {}

    @Override
    protected OneTimeSecret answer(Parcel parcel, NoInput input) {
        return new OneTimeSecret(Text.of("parcel.lock"), "open sesame");
    }
}
