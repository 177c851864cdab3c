package fundsdesk.edda;

/** How often a mandate may be used. */
enum MandateMode {
    RECURRING,
    ONE_OFF
}
