package fundsdesk.audit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction left in the trail, as one number that no other content has.
 *
 * @param txid the transaction
 * @param revision its revision; 0 when it changed rows without one
 * @param sha256 over its revision, the rows of that revision in every twin, its witness and its activity
 */
record TransactionDigest(long txid, long revision, byte[] sha256) {

    static final int BYTES = 8 + 8 + 32;

    /** The form that a seal keeps. */
    static byte[] pack(List<TransactionDigest> digests) {
        ByteBuffer packed = ByteBuffer.allocate(digests.size() * BYTES);
        digests.forEach(each -> packed.putLong(each.txid).putLong(each.revision).put(each.sha256));
        return packed.array();
    }

    /** @throws IllegalArgumentException if nobody packed this */
    static List<TransactionDigest> unpack(byte[] packed) {
        if (packed.length % BYTES != 0) {
            throw new IllegalArgumentException("cut short");
        }
        List<TransactionDigest> digests = new ArrayList<>(packed.length / BYTES);
        ByteBuffer buffer = ByteBuffer.wrap(packed);
        while (buffer.hasRemaining()) {
            byte[] sha256 = new byte[32];
            long txid = buffer.getLong();
            long revision = buffer.getLong();
            buffer.get(sha256);
            digests.add(new TransactionDigest(txid, revision, sha256));
        }
        return digests;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TransactionDigest digest
                && digest.txid == txid
                && digest.revision == revision
                && Arrays.equals(digest.sha256, sha256);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sha256);
    }
}
