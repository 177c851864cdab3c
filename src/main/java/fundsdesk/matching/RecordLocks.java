package fundsdesk.matching;

import fundsdesk.crud.Stored;
import fundsdesk.deposits.Deposit;
import fundsdesk.statements.StatementLine;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Locks many records in one statement, and reads again only what others changed since it was read. In the order of ids
 * everywhere, lines before applications, so that whoever links waits for the others but never in a circle.
 */
@Component
class RecordLocks {

    private final JdbcClient database;
    private final EntityManager entities;

    RecordLocks(JdbcClient database, EntityManager entities) {
        this.database = database;
        this.entities = entities;
    }

    void lines(Collection<StatementLine> lines) {
        lock("statement_lines", lines);
    }

    void applications(Collection<Deposit> applications) {
        lock("deposit_applications", applications);
    }

    private void lock(String table, Collection<? extends Stored> records) {
        if (records.isEmpty()) {
            return;
        }
        Map<Long, Integer> versions = new HashMap<>();
        database.sql("select id, version from " + table
                        + " where id = any(cast(? as bigint[])) order by id for no key update")
                .param(records.stream()
                        .map(record -> Long.toString(record.id()))
                        .collect(Collectors.joining(",", "{", "}")))
                .query((row, number) -> versions.put(row.getLong(1), row.getInt(2)))
                .list();
        records.forEach(record -> {
            if (!Integer.valueOf(record.version()).equals(versions.get(record.id()))) {
                entities.refresh(record);
            }
        });
    }
}
