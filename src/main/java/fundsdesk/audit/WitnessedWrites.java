package fundsdesk.audit;

import fundsdesk.access.Guarded;
import fundsdesk.crud.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whatever is written to an audited table leaves its transaction in the witness, whoever wrote it. */
@Guarded("says of the whole desk only that something was written")
@Component
class WitnessedWrites implements Writes {

    private final JdbcClient database;

    WitnessedWrites(JdbcClient database) {
        this.database = database;
    }

    /** The oldest transaction that may still be under way: all before it are seen. */
    @Override
    public String mark() {
        return database.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single();
    }

    /** How far jobs are and who is signed in decides about no record. */
    @Override
    public boolean anySince(String mark) {
        return database.sql("select exists (select from witness where txid >= ?::xid8"
                        + " and tab not in ('job_runs', 'user_sessions'))")
                .param(mark)
                .query(Boolean.class)
                .single();
    }
}
