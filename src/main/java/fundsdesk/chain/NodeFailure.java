package fundsdesk.chain;

/** A node that was not reached, or that answered with an error or with nothing. */
public class NodeFailure extends RuntimeException {

    NodeFailure(String said) {
        super(said);
    }

    NodeFailure(String said, Throwable cause) {
        super(said, cause);
    }

    /** What the node or the line to it said, for a person. */
    public String said() {
        return String.valueOf(getMessage());
    }
}
