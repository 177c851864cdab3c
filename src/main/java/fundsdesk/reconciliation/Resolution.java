package fundsdesk.reconciliation;

/** Why bank and desk differ, as people found out. */
enum Resolution {
    /** It comes right by itself on another day. */
    TIMING,
    BANK_ERROR,
    DESK_ERROR,
    BANK_CHARGE,
    INTERNAL_TRANSFER,
    DUPLICATE_CONFIRMED,
    WRITTEN_OFF,
    OTHER
}
