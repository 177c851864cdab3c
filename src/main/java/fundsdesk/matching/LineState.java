package fundsdesk.matching;

/** Whether a statement line may be matched at all (gates of MAT-02, STM-03, STM-05). */
public enum LineState {
    /** Nobody has dealt with it yet. */
    OPEN,
    /** Its status is 1: linked, refunded, internal or duplicate. */
    PROCESSED,
    /** A person locked it. */
    LOCKED,
    /** An operator has taken it for a link that is not reviewed yet. */
    CLAIMED,
    /** Its statement's balances do not add up, and no person has accepted that. */
    QUARANTINED
}
