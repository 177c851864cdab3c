package fundsdesk.channels;

import fundsdesk.crud.Tone;

/** What the desk thinks of a notification's signature. */
enum SignatureCheck implements Tone.Toned {
    VALID(Tone.DONE),
    /** Made with another secret, or for another body. */
    WRONG(Tone.FAILED),
    /** Right, but too long ago or ahead: perhaps somebody sends again what they overheard. */
    LATE(Tone.FAILED),
    /** Not there, or not in its form. */
    MISSING(Tone.FAILED);

    private final Tone tone;

    SignatureCheck(Tone tone) {
        this.tone = tone;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
