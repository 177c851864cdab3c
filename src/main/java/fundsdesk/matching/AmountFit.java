package fundsdesk.matching;

/** How the amount of a line stands to the amount of an application. */
enum AmountFit {
    EXACT,
    WITHIN_TOLERANCE,
    TOO_SHORT,
    OVER;

    static AmountFit of(long received, long expected, long tolerance) {
        if (received == expected) {
            return EXACT;
        }
        if (received > expected) {
            return OVER;
        }
        return expected - received <= tolerance ? WITHIN_TOLERANCE : TOO_SHORT;
    }
}
