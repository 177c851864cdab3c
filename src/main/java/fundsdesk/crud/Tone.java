package fundsdesk.crud;

/** The colour of a status badge, by what it means; never the only sign, a word stands beside it. */
public enum Tone {
    /** Waiting for someone else. */
    WAITING,
    /** In progress. */
    ACTIVE,
    /** Done. */
    DONE,
    /** Held or needs attention. */
    ATTENTION,
    /** Refused or failed. */
    FAILED,
    /** Taken back. */
    UNDONE;

    /** An enumeration that knows how its values look. */
    public interface Toned {
        Tone tone();
    }
}
