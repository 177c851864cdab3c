package fundsdesk.audit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;

/**
 * One link of the chain: what a range of transactions left in the trail, tied to the link before by a keyed hash.
 *
 * @param chain the chain it belongs to
 * @param number its place, from 1 without gaps
 * @param at when it was sealed
 * @param first the first transaction covered
 * @param last the first transaction not covered any more
 * @param transactions how many transactions of the range left something
 * @param records how many rows they left
 * @param digests one digest per transaction, as {@link TransactionDigest#pack} writes them
 * @param previous the code of the seal before; zeros for the first
 * @param keyId which key it was made with
 * @param mac HMAC-SHA256 over all of this
 */
record Seal(
        UUID chain,
        long number,
        Instant at,
        long first,
        long last,
        int transactions,
        long records,
        byte[] digests,
        byte[] previous,
        byte[] keyId,
        byte[] mac) {

    static final byte[] NO_PREVIOUS = new byte[32];

    static Seal of(UUID chain, Head after, Instant at, long last, TrailDigest trail, AuditKey key) {
        var digests = trail.transactions();
        Seal open = new Seal(
                chain,
                after.number() + 1,
                at.truncatedTo(ChronoUnit.MICROS),
                after.last(),
                last,
                digests.size(),
                trail.records(),
                TransactionDigest.pack(digests),
                after.mac(),
                key.id(),
                NO_PREVIOUS);
        return open.with(key.mac(open.message()));
    }

    /** Where the next seal goes on: the last one's number, end and code. */
    record Head(long number, long last, byte[] mac) {
        static final Head NONE = new Head(0, 0, NO_PREVIOUS);
    }

    Head head() {
        return new Head(number, last, mac);
    }

    Anchor.Head anchor() {
        return new Anchor.Head(chain, number, HexFormat.of().formatHex(mac));
    }

    /** What the code is computed over: every part at a fixed place, the digests by their hash. */
    byte[] message() {
        byte[] content = TrailDigest.sha256().digest(digests);
        return ByteBuffer.allocate(16 + 6 * 8 + 4 + 32 + 32 + 8)
                .putLong(chain.getMostSignificantBits())
                .putLong(chain.getLeastSignificantBits())
                .putLong(number)
                .putLong(at.getEpochSecond())
                .putLong(at.getNano())
                .putLong(first)
                .putLong(last)
                .putInt(transactions)
                .putLong(records)
                .put(content)
                .put(previous)
                .put(keyId)
                .array();
    }

    private Seal with(byte[] code) {
        return new Seal(chain, number, at, first, last, transactions, records, digests, previous, keyId, code);
    }
}
