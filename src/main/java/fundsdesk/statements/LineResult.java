package fundsdesk.statements;

import fundsdesk.crud.Coded;
import fundsdesk.crud.Tone;

/** What has become of a statement line. */
public enum LineResult implements Coded, Tone.Toned {
    NONE(0, Tone.WAITING),
    LINKED(1, Tone.DONE),
    WITHDRAWAL_REFUND(2, Tone.UNDONE),
    REFUND(3, Tone.UNDONE),
    INTERNAL(4, Tone.DONE),
    DUPLICATE(5, Tone.WAITING);

    private final int code;
    private final Tone tone;

    LineResult(int code, Tone tone) {
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
}
