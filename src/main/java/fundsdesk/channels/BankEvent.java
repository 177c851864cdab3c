package fundsdesk.channels;

import fundsdesk.crud.Tone;

/** What a bank says has become of a payment. */
enum BankEvent implements Tone.Toned {
    SUCCESS(Tone.DONE),
    FAILED(Tone.FAILED),
    /** The bank took it back. */
    REFUNDED(Tone.UNDONE);

    private final Tone tone;

    BankEvent(Tone tone) {
        this.tone = tone;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
