package fundsdesk.statements;

/**
 * Takes what a statement file says, in the order it says it, so that a file of any length needs little memory.
 *
 * <p>A file is refused whole: when reading throws, nothing that was handed over counts.
 */
interface StatementSink {

    /** A statement begins; its account is known, its closing balance often not yet. */
    void started(ReadStatement statement);

    /** The next line of the statement that started last. */
    void line(ReadLine line);

    /** The statement is complete, with its balances, the number of its lines and their totals. */
    void ended(ReadStatement statement);

    /** Called every now and then while reading, for a progress bar. */
    default void progress(long bytesRead) {}
}
