package fundsdesk.sample;

import fundsdesk.crud.Checklist;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Verdict;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends a parcel, which takes its fee. */
@Component
final class SendParcel extends RecordAction<Parcel, SendParcel.Input> {

    /** What sending needs to be told. */
    public record Input(
            @NotBlank @Size(max = 100) String note,
            @Nullable Depot over) {}

    private final Clock clock;

    SendParcel(Clock clock) {
        super("send", Input.class);
        this.clock = clock;
        movesMoney();
        irreversible();
        rehearsable();
        batch();
    }

    @Override
    protected Verdict allows(Parcel parcel) {
        return parcel.mayBeSent();
    }

    @Override
    protected Checklist checks(Parcel parcel, Input input) {
        BigDecimal weight = parcel.weight() == null ? BigDecimal.ZERO : parcel.weight();
        return Checklist.empty()
                .should(weight.intValue() < 20, "parcel.heavy", weight)
                .must(weight.intValue() < 50, "parcel.liftable", weight);
    }

    @Override
    protected void run(Parcel parcel, Input input) {
        if (input.note().equals("refuse me")) {
            throw RefusedException.because("parcel.refused");
        }
        if (input.note().equals("break")) {
            throw new IllegalStateException("a secret of the inside");
        }
        parcel.send(clock.instant());
    }
}
