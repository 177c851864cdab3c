package fundsdesk.crud;

/** Knows whether records were written, so that what was judged since need not be judged again. */
public interface Writes {

    /** The present, to be asked about later. */
    String mark();

    /** Whether a record may have been written by a transaction that a reader at the mark did not see whole. */
    boolean anySince(String mark);
}
