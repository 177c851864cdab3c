package fundsdesk.notices;

/** What came of handing one mail to the mail server. */
sealed interface Handover {

    /** The server took it. */
    record Accepted() implements Handover {}

    /**
     * It certainly did not leave, and may do so later.
     *
     * @param connected whether the server can be reached at all
     */
    record Later(String problem, boolean connected) implements Handover {}

    /** It certainly did not leave and never will. */
    record Refused(String problem) implements Handover {}

    /** Nobody can tell whether it left. */
    record Unknown(String problem) implements Handover {}
}
