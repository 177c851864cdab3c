package fundsdesk.statements;

/** A file that is no statement or a wrong one, refused whole: which file, where in it, and why (STM-07). */
final class UnreadableStatement extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String where;
    private final String reason;

    /**
     * @param file the file's name
     * @param line counted from 1
     * @param where the SWIFT tag, XML element or column, or what else the operator would look for
     * @param reason one sentence that says what is wrong
     */
    UnreadableStatement(String file, int line, String where, String reason) {
        // Where it was thrown says nothing: the fault is in the file.
        super(file + ", line " + line + ", " + where + ": " + reason, null, false, false);
        this.file = file;
        this.line = line;
        this.where = where;
        this.reason = reason;
    }

    /** A refusal by a reader, which does not know the file's name; {@link StatementFiles} adds it. */
    static UnreadableStatement at(int line, String where, String reason) {
        return new UnreadableStatement("", line, where, reason);
    }

    UnreadableStatement in(String name) {
        return new UnreadableStatement(name, line, where, reason);
    }

    String file() {
        return file;
    }

    int line() {
        return line;
    }

    String where() {
        return where;
    }

    String reason() {
        return reason;
    }
}
