package fundsdesk.statements;

/** A value in a file that cannot be right; the reader that knows the place turns it into a refusal. */
final class BadValue extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 40;

    private final String code;
    private final transient Object[] args;

    /** @param code its sentence is {@code unreadable.<code>}; the arguments fill its places */
    BadValue(String code, Object... args) {
        super(code, null, false, false);
        this.code = code;
        this.args = args.clone();
    }

    /** Says of a value, shortened to what a person can read, what it is not: {@code "31129" is not a date.} */
    static BadValue isNo(String value, String what) {
        return new BadValue("not." + what, quoted(value));
    }

    static String quoted(String value) {
        String shown = value.length() > SHOWN ? value.substring(0, SHOWN) + "..." : value;
        return '"' + shown.replaceAll("[\\p{Cntrl}\"]", " ") + '"';
    }

    /** The refusal of the file. */
    UnreadableStatement at(int line, Object where) {
        return UnreadableStatement.at(line, where, code, args);
    }
}
