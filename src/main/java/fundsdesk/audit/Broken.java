package fundsdesk.audit;

import org.jspecify.annotations.Nullable;

/**
 * One place where the trail is not what was sealed.
 *
 * @param kind what is wrong
 * @param seal the seal it belongs to
 * @param txid the transaction, 0 when it is about a seal
 * @param revision the transaction's revision, 0 when it had none or it is about a seal
 * @param where the table and record that the witness points at, where it can tell; or the anchor
 */
record Broken(
        Kind kind,
        long seal,
        long txid,
        long revision,
        @Nullable String where) {

    /** What can be wrong. */
    enum Kind {
        /** A seal's code does not fit its content: it was written by somebody without the key. */
        SEAL_ALTERED,
        /** A seal was made with another key than the one on this node. */
        SEAL_WITH_ANOTHER_KEY,
        /** A number in the chain has no seal. */
        SEAL_MISSING,
        /** A seal does not go on where the one before ended. */
        CHAIN_BROKEN,
        /** Rows of a sealed transaction are not what they were. */
        TRANSACTION_ALTERED,
        /** A sealed transaction left nothing any more. */
        TRANSACTION_REMOVED,
        /** Rows claim to be of a time that was sealed without them. */
        TRANSACTION_ADDED,
        /** An anchor knows seals that are not there any more. */
        TAIL_CUT,
        /** An anchor knows another seal by this number. */
        ANCHOR_DIFFERS,
        /** An anchor has lost seals that it kept. */
        ANCHOR_INCOMPLETE
    }

    String words() {
        String of = revision == 0 ? "" : ", revision " + revision;
        return kind + ", seal " + seal + of + (where == null ? "" : ", " + where);
    }

    static Broken seal(Kind kind, long number) {
        return new Broken(kind, number, 0, 0, null);
    }
}
