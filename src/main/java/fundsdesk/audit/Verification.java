package fundsdesk.audit;

import java.time.Duration;
import java.util.List;

/**
 * What came of checking every seal against everything it covers.
 *
 * @param seals how many there are
 * @param transactions how many transactions they cover
 * @param records how many rows were hashed again
 * @param unsealed how many revisions are too young to have a seal
 * @param took how long it took
 * @param broken what is not as it was sealed, the first first; at most {@link SealCheck#NAMED_AT_MOST}
 */
record Verification(long seals, long transactions, long records, long unsealed, Duration took, List<Broken> broken) {

    boolean isIntact() {
        return broken.isEmpty();
    }
}
