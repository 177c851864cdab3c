package fundsdesk.channels;

import fundsdesk.crud.Tone;

/** What became of a notification. */
enum NotificationStatus implements Tone.Toned {
    /** Stored, and about to be worked off. */
    RECEIVED(Tone.ACTIVE),
    /** A deposit was credited, or taken back. */
    APPLIED(Tone.DONE),
    /** Kept until what it refers to is there. */
    WAITING(Tone.ATTENTION),
    NO_EFFECT(Tone.WAITING),
    /** It could not be applied; it can be tried again. */
    FAILED(Tone.FAILED),
    /** A person has to look at it. */
    QUARANTINED(Tone.ATTENTION),
    /** Not acted upon: nobody knows whether the bank sent it, or it cannot be read. */
    REFUSED(Tone.FAILED);

    private final Tone tone;

    NotificationStatus(Tone tone) {
        this.tone = tone;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
