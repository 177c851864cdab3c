package fundsdesk.audit;

import org.jspecify.annotations.Nullable;

/**
 * A row of which the witness, the revisions and the table itself do not tell the same.
 *
 * @param table where
 * @param record the row's id; none in the table of a collection
 * @param revision the revision concerned; none when there is none
 * @param finding what does not fit, for example {@code CHANGE_WITHOUT_REVISION}
 */
record Difference(
        String table, @Nullable Long record, @Nullable Long revision, String finding) {

    String words() {
        return finding + " " + table + (record == null ? "" : " #" + record)
                + (revision == null ? "" : ", revision " + revision);
    }
}
