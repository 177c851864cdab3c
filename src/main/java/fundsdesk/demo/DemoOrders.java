package fundsdesk.demo;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Query;
import fundsdesk.crud.Row;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Sort;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Finds records of the demo, and approves its work orders as its reviewers would. */
@Component
@Profile("demo")
class DemoOrders {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int NEWEST = 50;

    private final DemoDesk desk;
    private final Rows rows;
    private final Screens screens;

    DemoOrders(DemoDesk desk, Rows rows, Screens screens) {
        this.desk = desk;
        this.rows = rows;
        this.screens = screens;
    }

    /** Approves the newest order of the type, and waits until it was carried out. */
    void approve(String reviewer, String type) {
        desk.as(reviewer, () -> {
            long order = newest("work-orders", Filter.where("type", Operator.EQ, type));
            desk.act("work-orders", order, "approve", Map.of());
            await("work-orders", order, "EXECUTED");
            return true;
        });
    }

    /** Waits until the record's status has the name; what the desk does by itself takes a moment. */
    void await(String screen, long id, String status) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline
                && !status.equals(String.valueOf(row(screen, id).get("status")))) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    long newest(String screen, Filter filter) {
        return find(screen, filter)
                .map(Row::id)
                .orElseThrow(() -> new IllegalStateException("nothing on " + screen + " is " + filter));
    }

    Optional<Row> find(String screen, Filter filter) {
        return page(screen, filter, List.of());
    }

    /** What the newest of these records has there. */
    String find(String screen, Filter filter, String column) {
        return String.valueOf(
                page(screen, filter, List.of(column)).orElseThrow().get(column));
    }

    private Optional<Row> page(String screen, Filter filter, List<String> columns) {
        return page(screen, filter, columns, 1).stream().findFirst();
    }

    private List<Row> page(String screen, Filter filter, List<String> columns, int limit) {
        Query query = new Query(filter, Sort.descending("id"), columns, false);
        return Acting.as(
                Actor.system("demo"), () -> rows.page(screens.required(screen), query, Optional.empty(), limit));
    }

    /** Nobody is a client yet. */
    boolean isEmptyDesk() {
        return find("clients", Filter.EVERYTHING).isEmpty();
    }

    /** Whether one of the newest records has the status of this name. */
    boolean isAny(String screen, String status) {
        return page(screen, Filter.EVERYTHING, List.of("status"), NEWEST).stream()
                .anyMatch(row -> status.equals(String.valueOf(row.get("status"))));
    }

    private Row row(String screen, long id) {
        return page(screen, Filter.where("id", Operator.EQ, id), List.of("status"))
                .orElseThrow();
    }

    /** The review that an application is in. */
    long reviewOf(long deposit) {
        Row allocation = page("deposit-allocations", Filter.where("deposit", Operator.EQ, deposit), List.of("review"))
                .orElseThrow();
        return ((fundsdesk.crud.Ref) java.util.Objects.requireNonNull(allocation.get("review"))).id();
    }
}
