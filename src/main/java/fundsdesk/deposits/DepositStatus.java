package fundsdesk.deposits;

import fundsdesk.crud.Coded;
import fundsdesk.crud.Tone;

/** Where a deposit application stands; the numbers are those of the desk's runbooks. */
public enum DepositStatus implements Coded, Tone.Toned {
    PROCESSING(1, Tone.ACTIVE),
    COMPLETED(2, Tone.DONE),
    REJECTED(3, Tone.FAILED),
    REVERSED(5, Tone.UNDONE),
    /** Taken back by the bank. */
    REFUNDED(6, Tone.UNDONE);

    private final int code;
    private final Tone tone;

    DepositStatus(int code, Tone tone) {
        this.code = code;
        this.tone = tone;
    }

    @Override
    public int code() {
        return code;
    }

    @Override
    public Tone tone() {
        return tone;
    }

    static DepositStatus of(int code) {
        for (DepositStatus each : values()) {
            if (each.code == code) {
                return each;
            }
        }
        throw new IllegalArgumentException("no deposit status " + code);
    }
}
