package fundsdesk.edda;

import fundsdesk.crud.Tone;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where a mandate stands, and where it can go from there. */
public enum MandateStatus implements Tone.Toned {
    /** The client has not confirmed it with the bank yet. */
    PENDING_OTP(Tone.WAITING),
    PENDING_BANK(Tone.WAITING),
    ACTIVE(Tone.DONE),
    REJECTED(Tone.FAILED),
    SUSPENDED(Tone.ATTENTION),
    CANCELLED(Tone.UNDONE),
    EXPIRED(Tone.UNDONE);

    private final Tone tone;

    MandateStatus(Tone tone) {
        this.tone = tone;
    }

    @Override
    public Tone tone() {
        return tone;
    }

    boolean isInProgress() {
        return this == PENDING_OTP || this == PENDING_BANK;
    }

    /** Nothing follows it. */
    boolean isFinal() {
        return following().isEmpty();
    }

    boolean mayBecome(MandateStatus next) {
        return following().contains(next);
    }

    /** What a person may set it to. */
    List<MandateStatus> choices() {
        return Arrays.stream(values()).filter(this::mayBecome).toList();
    }

    private Set<MandateStatus> following() {
        return switch (this) {
            case PENDING_OTP -> EnumSet.of(PENDING_BANK, REJECTED, CANCELLED, EXPIRED);
            case PENDING_BANK -> EnumSet.of(ACTIVE, REJECTED, CANCELLED, EXPIRED);
            case ACTIVE -> EnumSet.of(SUSPENDED, CANCELLED, EXPIRED);
            case SUSPENDED -> EnumSet.of(ACTIVE, CANCELLED, EXPIRED);
            case REJECTED, CANCELLED, EXPIRED -> EnumSet.noneOf(MandateStatus.class);
        };
    }
}
