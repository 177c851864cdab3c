package fundsdesk.audit;

import java.util.UUID;
import java.util.function.Consumer;

/**
 * A place outside the database that remembers the chain's head, so that cutting off its tail shows. A bean of this type
 * beside {@link AnchorFile} (a time-stamping service, another machine's log) keeps it as well.
 */
public interface Anchor {

    /** Keeps a seal; it must be safe when this returns. */
    void keep(Head head);

    /** Everything that was kept of a chain, in the order it was kept. */
    void heads(UUID chain, Consumer<Head> each);

    /** The number of the last seal kept; 0 when there is none. */
    long last(UUID chain);

    /** Names the place in findings. */
    String name();

    /**
     * A seal as the anchor knows it.
     *
     * @param chain which chain of seals
     * @param number the seal's number
     * @param mac the seal's authentication code, in hexadecimal
     */
    record Head(UUID chain, long number, String mac) {}
}
