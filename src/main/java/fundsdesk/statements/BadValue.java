package fundsdesk.statements;

/** A value in a file that cannot be right; the reader that knows the place turns it into a refusal. */
final class BadValue extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 40;

    private final String reason;

    BadValue(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** Says of a value, shortened to what a person can read, what it is not: {@code "31129" is not a date.} */
    static BadValue isNo(String value, String what) {
        return new BadValue(quoted(value) + " is not " + what + ".");
    }

    static String quoted(String value) {
        String shown = value.length() > SHOWN ? value.substring(0, SHOWN) + "..." : value;
        return '"' + shown.replaceAll("[\\p{Cntrl}\"]", " ") + '"';
    }

    String reason() {
        return reason;
    }
}
