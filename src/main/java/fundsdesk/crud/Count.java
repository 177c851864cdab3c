package fundsdesk.crud;

/**
 * How many rows there are.
 *
 * @param rows the number
 * @param quality how it was come by
 */
public record Count(long rows, Quality quality) {

    /** How a count was come by. */
    public enum Quality {
        EXACT,
        /** There are more than this. */
        AT_LEAST,
        /** The planner's guess. */
        ESTIMATE
    }
}
