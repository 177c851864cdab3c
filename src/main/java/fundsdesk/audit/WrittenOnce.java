package fundsdesk.audit;

import fundsdesk.crud.Attribute;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Kind;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Query;
import fundsdesk.crud.RecordHistory.Change;
import fundsdesk.crud.Row;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Sort;
import fundsdesk.crud.Stored;
import fundsdesk.money.Money;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells of rows that have no revisions, as the ledger's: each was written at its time, and that is all. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class WrittenOnce {

    private final EntityManager entities;
    private final Rows rows;

    WrittenOnce(EntityManager entities, Rows rows) {
        this.entities = entities;
        this.rows = rows;
    }

    /** The newest of them that stand before a revision in time. */
    public <T extends Stored> List<History.Changed> of(Screen<T> screen, Filter which, long before, int limit) {
        List<Attribute<T>> told = screen.declared().columns().stream()
                .filter(Attribute::isOwn)
                .filter(column -> rows.isReadable(screen, column.name()))
                .toList();
        List<String> columns = new ArrayList<>(List.of("createdAt", "createdBy"));
        told.forEach(column -> columns.add(column.name()));
        told.forEach(column -> column.currency()
                .filter(name -> screen.declared().attribute(name).isPresent())
                .ifPresent(columns::add));
        Query query = new Query(which, Sort.descending("id"), columns, false);
        return rows.page(screen, query, Optional.empty(), 0, limit).stream()
                .map(row -> changed(screen, told, row))
                .filter(change -> change.revision().rev() < before)
                .toList();
    }

    private <T extends Stored> History.Changed changed(Screen<T> screen, List<Attribute<T>> told, Row row) {
        List<Change> changes = told.stream()
                .filter(column -> !column.name().equals("createdAt"))
                .filter(column -> row.get(column.name()) != null)
                .map(column -> new Change(column.name(), null, value(column, row)))
                .toList();
        Instant at = row.get("createdAt") instanceof Instant written ? written : Instant.EPOCH;
        Revision revision = Revision.unnumbered(revisionBy(at), at, String.valueOf(row.get("createdBy")));
        return new History.Changed(screen, row.id(), revision, true, false, changes);
    }

    private static @Nullable Object value(Attribute<?> column, Row row) {
        Object value = row.get(column.name());
        return column.kind() == Kind.MONEY
                        && value instanceof BigDecimal amount
                        && row.get(column.currency().orElse("")) instanceof String currency
                ? new Money(amount, currency)
                : value;
    }

    /** Where it stands among the revisions. */
    private long revisionBy(Instant at) {
        return entities.createQuery(
                        "select r.rev from Revision r where r.at <= :at order by r.at desc, r.rev desc", Long.class)
                .setParameter("at", at)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(0L);
    }

    /** Which rows of the screen are told on the timeline of a record. */
    static <T extends Stored> Filter about(Attribute<T> address, List<String> addresses) {
        return Filter.where(address.name(), Operator.IN, addresses.toArray());
    }
}
