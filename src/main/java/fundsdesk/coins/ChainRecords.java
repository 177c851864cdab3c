package fundsdesk.coins;

import fundsdesk.chain.Head;
import fundsdesk.coins.NetworkEndpoint.Health;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of networks at this moment: tables that change with each block and so have no history. */
@Component
class ChainRecords {

    /** Deeper than any network of worth ever went back. */
    private static final int KEPT = 1_000;

    private final JdbcClient database;
    private final Clock clock;

    ChainRecords(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Notes how a node did. */
    void did(NodeAnswer answer, Health health) {
        Head head = answer.head();
        database.sql("""
            insert into endpoint_health (endpoint_id, health, head, answer_millis, said, checked_at)
            values (:endpoint, :health, :head, :millis, :said, :now) on conflict (endpoint_id) do update
            set health = excluded.health, head = excluded.head, answer_millis = excluded.answer_millis,
                said = excluded.said, checked_at = excluded.checked_at\
            """)
                .param("endpoint", answer.endpoint().id())
                .param("health", health.name())
                .param("head", head == null ? null : head.number())
                .param("millis", answer.millis())
                .param("said", answer.said())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The hashes of the blocks followed last, by height. */
    Map<Long, String> known(long network) {
        Map<Long, String> known = new HashMap<>();
        database.sql("select number, hash from network_blocks where network_id = ?")
                .param(network)
                .query(row -> {
                    known.put(row.getLong("number"), row.getString("hash"));
                });
        return known;
    }

    /** Notes how a network went on. */
    void followed(long network, Step step) {
        database.sql("delete from network_blocks where network_id = ? and number > ?")
                .params(network, step.common())
                .update();
        step.followed()
                .forEach(block -> database.sql("insert into network_blocks (network_id, number, hash) values (?, ?, ?)")
                        .params(network, block.number(), block.hash())
                        .update());
        long scanned = step.followed().isEmpty()
                ? step.common()
                : step.followed().getLast().number();
        database.sql("delete from network_blocks where network_id = ? and number <= ?")
                .params(network, scanned - KEPT)
                .update();
        status(network, step, scanned);
    }

    private void status(long network, Step step, long scanned) {
        Instant now = clock.instant();
        database.sql("""
            insert into network_status as s (network_id, head, head_at, finalized, scanned, looked_at,
                reorgs, deepest_reorg, last_reorg_at)
            values (:network, :head, :headAt, :finalized, :scanned, :now, sign(:taken), :taken, :reorgAt)
            on conflict (network_id) do update set head = excluded.head, head_at = excluded.head_at,
                finalized = excluded.finalized, scanned = excluded.scanned, looked_at = excluded.looked_at,
                reorgs = s.reorgs + excluded.reorgs,
                deepest_reorg = greatest(s.deepest_reorg, excluded.deepest_reorg),
                last_reorg_at = coalesce(excluded.last_reorg_at, s.last_reorg_at)\
            """)
                .param("network", network)
                .param("head", step.head().number())
                .param("headAt", Timestamp.from(step.head().at()))
                .param(
                        "finalized",
                        step.finalized().isPresent() ? step.finalized().getAsLong() : null)
                .param("scanned", scanned)
                .param("now", Timestamp.from(now))
                .param("taken", step.taken())
                .param("reorgAt", step.taken() > 0 ? Timestamp.from(now) : null)
                .update();
    }
}
