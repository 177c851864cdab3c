package fundsdesk.deposits;

import fundsdesk.crud.Tone;

/** What is to be done next about a reversal that failed (RVS-04). */
enum RecoveryStep implements Tone.Toned {
    /** Less is available than was credited: freeze the account, contact the client, try again. */
    FREEZE_AND_CONTACT(Tone.ATTENTION),
    /** Withdrawals of the client are in flight: complete or cancel them, try again. */
    CLEAR_WITHDRAWALS(Tone.ATTENTION),
    /** The ledger has not answered: ask it what became of it, then try again. */
    ASK_LEDGER(Tone.ATTENTION),
    /** Trying again would not help: hand it to development. */
    ESCALATE(Tone.FAILED),
    TRY_AGAIN(Tone.ACTIVE);

    private final Tone tone;

    RecoveryStep(Tone tone) {
        this.tone = tone;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
