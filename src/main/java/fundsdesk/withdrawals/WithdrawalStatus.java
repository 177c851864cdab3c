package fundsdesk.withdrawals;

import fundsdesk.crud.Coded;
import fundsdesk.crud.Tone;
import java.util.Arrays;

/** Where a withdrawal stands; the numbers are those of the desk's runbooks. */
public enum WithdrawalStatus implements Coded, Tone.Toned {
    SUBMITTED(1, Tone.ACTIVE),
    APPROVED(2, Tone.WAITING),
    REMITTING(3, Tone.ACTIVE),
    COMPLETED(4, Tone.DONE),
    REVERSED(5, Tone.UNDONE),
    REJECTED(6, Tone.FAILED),
    FAILED(7, Tone.FAILED),
    CANCELLED(8, Tone.UNDONE);

    private final int code;
    private final Tone tone;

    WithdrawalStatus(int code, Tone tone) {
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

    static WithdrawalStatus of(int code) {
        return Arrays.stream(values())
                .filter(each -> each.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no withdrawal status " + code));
    }
}
