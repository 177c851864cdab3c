package fundsdesk.notices;

import fundsdesk.crud.Tone;

/** Whether an e-mail left. */
enum MailStatus implements Tone.Toned {
    WAITING(Tone.WAITING),
    /** The mail server took it. */
    SENT(Tone.DONE),
    /** The mail server will never take it. */
    REFUSED(Tone.FAILED),
    /** The connection broke after it was handed over: it may have left, so it is not sent again by itself. */
    UNKNOWN(Tone.ATTENTION);

    private final Tone tone;

    MailStatus(Tone tone) {
        this.tone = tone;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
