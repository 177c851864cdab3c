package fundsdesk.crud.rest;

import fundsdesk.crud.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A request that cannot be answered; becomes an RFC 9457 problem. */
public final class Problem extends RuntimeException {

    private final int status;
    private final String code;
    private final transient Text detail;
    private final transient @Nullable ObjectNode more;

    private Problem(int status, String code, Text detail, @Nullable ObjectNode more) {
        super(status + " " + code);
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.more = more;
    }

    /** With the sentence {@code problem.<code>}. */
    public static Problem of(int status, String code, Object... args) {
        return new Problem(status, code, Text.of("problem." + code, args), null);
    }

    static Problem of(int status, String code, Text detail) {
        return new Problem(status, code, detail, null);
    }

    /** As this one, with members beside the standard ones, for example the fields that are wrong. */
    Problem with(ObjectNode members) {
        return new Problem(status, code, detail, members);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    Text detail() {
        return detail;
    }

    @Nullable
    ObjectNode more() {
        return more;
    }
}
