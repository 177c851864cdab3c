package fundsdesk.matching;

/** What the engine says about a line. */
public enum Outcome {
    /** Link it without a person, as the decision's allocations say. */
    AUTO,
    /** A person picks among the candidates. */
    SUGGEST,
    /** Nothing fits. */
    NONE
}
