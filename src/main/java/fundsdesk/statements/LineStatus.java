package fundsdesk.statements;

import fundsdesk.crud.Coded;
import fundsdesk.crud.Tone;

/** Whether something has become of a statement line. */
public enum LineStatus implements Coded, Tone.Toned {
    PENDING(0, Tone.ACTIVE),
    PROCESSED(1, Tone.DONE);

    private final int code;
    private final Tone tone;

    LineStatus(int code, Tone tone) {
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
