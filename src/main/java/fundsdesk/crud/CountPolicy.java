package fundsdesk.crud;

/** How a grid tells how many rows there are. */
public enum CountPolicy {
    /** Not at all, beyond what fits into a first look; exact on demand. */
    NONE,
    /** Exactly up to 10,000, then "10,000+". */
    CAPPED,
    /** Exactly up to 10,000, then the planner's estimate, labelled as such; exact on demand. */
    ESTIMATE
}
