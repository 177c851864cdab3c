package fundsdesk.names;

/** The verdict on one field of a statement line beside the same field of an application (MAT-02, MAT-06). */
public enum Agreement {
    /** Both say the same. */
    EQUAL,
    /** Not the same, but close enough to speak for the pair. */
    SIMILAR,
    /** Both say something, and it speaks against the pair. */
    DIFFERENT,
    /** At least one side says nothing, or the two cannot be compared. */
    MISSING
}
