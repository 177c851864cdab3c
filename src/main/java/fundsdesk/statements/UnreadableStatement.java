package fundsdesk.statements;

import fundsdesk.crud.Text;

/** A file that is no statement or a wrong one, refused whole: which file, where in it, and why (STM-07). */
final class UnreadableStatement extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final transient Object where;
    private final transient Text reason;

    private UnreadableStatement(String file, int line, Object where, Text reason) {
        // Where it was thrown says nothing: the fault is in the file.
        super(file + ", line " + line + ", " + where + ": " + reason, null, false, false);
        this.file = file;
        this.line = line;
        this.where = where;
        this.reason = reason;
    }

    /**
     * A refusal by a reader, which does not know the file's name; {@link StatementFiles} adds it.
     *
     * @param line counted from 1
     * @param where the SWIFT tag, XML element or heading as the file has it, or a {@link Place} in words
     * @param code its sentence is {@code unreadable.<code>}
     */
    static UnreadableStatement at(int line, Object where, String code, Object... args) {
        return new UnreadableStatement("", line, where, Text.of("unreadable." + code, args));
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

    /** For the places of a {@link Text}. */
    Object where() {
        return where;
    }

    /** One sentence that says what is wrong. */
    Text reason() {
        return reason;
    }
}
