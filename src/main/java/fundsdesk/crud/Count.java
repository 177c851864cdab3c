package fundsdesk.crud;

/**
 * How many rows there are.
 *
 * @param rows the number
 * @param quality how it was come by
 */
public record Count(long rows, Quality quality) {

    /** Whether there are more rows than the number says. */
    public boolean isOpen() {
        return quality == Quality.AT_LEAST || quality == Quality.UNKNOWN;
    }

    /** How a count was come by. */
    public enum Quality {
        EXACT,
        /** There are more than this. */
        AT_LEAST,
        /** There are more than this, and nobody looked how many. */
        UNKNOWN,
        /** The planner's guess. */
        ESTIMATE
    }
}
