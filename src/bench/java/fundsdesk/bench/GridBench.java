package fundsdesk.bench;

import fundsdesk.crud.Attribute;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Query;
import fundsdesk.crud.RowKey;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Sort;
import fundsdesk.crud.Stored;
import fundsdesk.crud.grid.BenchFeed;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.springframework.context.ApplicationContext;

/** Pages, jumps and counts of the deposit applications' grid, beside raw JDBC (PERF-01, 02). */
final class GridBench implements Bench.Benchmark {

    private static final int PAGE = 50;
    private static final int TIMES = 200;

    private record Case(String name, Filter filter, String where, Sort sort) {}

    @Override
    public long usualSize() {
        return 1_000_000;
    }

    @Override
    public void run(BenchDesk desk, long size, Report report) throws Exception {
        Applications.fill(desk, size);
        Screen<?> screen = desk.bean(Screens.class).required("deposit-applications");
        try (Connection raw = desk.database().superuser().getConnection()) {
            raw.setAutoCommit(true);
            for (Case each : cases()) {
                pages(desk, screen, raw, each, report);
            }
        }
        jumps(desk, screen, report);
        counts(desk, screen, report);
    }

    private static List<Case> cases() {
        Sort newest = Sort.descending("createdAt");
        Instant from = Instant.parse("2025-06-01T00:00:00Z");
        List<Case> cases = new ArrayList<>();
        cases.add(new Case("all, newest first", Filter.EVERYTHING, "true", newest));
        cases.add(new Case("all, oldest first", Filter.EVERYTHING, "true", Sort.ascending("createdAt")));
        cases.add(new Case("all, by amount", Filter.EVERYTHING, "true", Sort.descending("amount")));
        cases.add(new Case("one status of many rows", status("COMPLETED"), "d.status = 2", newest));
        cases.add(new Case("one rare status", status("REFUNDED"), "d.status = 6", newest));
        cases.add(new Case(
                "created from a day on",
                Filter.where("createdAt", Operator.GE, from),
                "d.created_at >= '2025-06-01T00:00:00Z'",
                newest));
        cases.add(new Case(
                "amount within bounds, by amount",
                Filter.where("amount", Operator.GE, new BigDecimal("1000"))
                        .and(Filter.where("amount", Operator.LE, new BigDecimal("5000"))),
                "d.amount >= 1000 and d.amount <= 5000",
                Sort.descending("amount")));
        cases.add(new Case("one client", Filter.where("client", Operator.EQ, 4711L), "d.client_id = 4711", newest));
        return cases;
    }

    private static Filter status(String name) {
        try {
            Class<?> type = Class.forName("fundsdesk.deposits.DepositStatus");
            for (Object each : type.getEnumConstants()) {
                if (((Enum<?>) each).name().equals(name)) {
                    return Filter.where("status", Operator.EQ, each);
                }
            }
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
        throw new IllegalArgumentException(name);
    }

    private static Query query(Screen<?> screen, Case each) {
        return new Query(each.filter(), each.sort(), columns(screen), false);
    }

    private static List<String> columns(Screen<?> screen) {
        return screen.declared().columns().stream().map(Attribute::name).toList();
    }

    private void pages(BenchDesk desk, Screen<?> screen, Connection raw, Case each, Report report) throws Exception {
        Query query = query(screen, each);
        for (double depth : new double[] {0, 0.5, 0.99}) {
            Optional<RowKey> place = placeAt(desk, screen, raw, each, depth);
            if (place.isEmpty() && depth > 0) {
                continue;
            }
            Timings ours = Timings.of(TIMES, () -> page(desk, screen, query, place));
            Timings limit = Timings.of(TIMES, () -> rawPage(raw, each, place));
            report.line(
                    String.format(Locale.ROOT, "page of 50, %s, at %.0f %%", each.name(), depth * 100),
                    ours,
                    limit,
                    "<= 4x, p95 <= 20 ms");
        }
    }

    private static <T extends Stored> void page(BenchDesk desk, Screen<T> screen, Query query, Optional<RowKey> place) {
        desk.as(() -> desk.bean(Rows.class).page(screen, query, place, PAGE));
    }

    /** Found once, by counting off, as nobody does in a grid. */
    private static Optional<RowKey> placeAt(BenchDesk desk, Screen<?> screen, Connection raw, Case each, double depth)
            throws SQLException {
        if (depth == 0) {
            return Optional.empty();
        }
        String column = column(each);
        try (var statement = raw.createStatement();
                ResultSet found = statement.executeQuery("select " + column
                        + ", d.id from deposit_applications d where "
                        + each.where() + " and d.deleted_at is null order by " + order(each)
                        + " limit 1 offset (select ("
                        + depth + " * count(*))::bigint from deposit_applications d where " + each.where() + ")")) {
            if (!found.next()) {
                return Optional.empty();
            }
            Object value = each.sort().attribute().equals("amount")
                    ? found.getBigDecimal(1)
                    : found.getTimestamp(1).toInstant();
            return Optional.of(new RowKey(value, found.getLong(2)));
        }
    }

    private static String column(Case each) {
        return each.sort().attribute().equals("amount") ? "d.amount" : "d.created_at";
    }

    private static String order(Case each) {
        String way = each.sort().ascending() ? " asc" : " desc";
        return column(each) + way + ", d.id" + way;
    }

    /** The columns of the grid with the labels of their references, by the shortest SQL there is. */
    private static void rawPage(Connection raw, Case each, Optional<RowKey> place) throws SQLException {
        String beyond = place.isEmpty()
                ? ""
                : " and (" + column(each) + ", d.id) " + (each.sort().ascending() ? ">" : "<") + " (?, ?)";
        String sql = "select d.id, d.version, d.number, d.created_at, d.client_id, c.number, c.name, c.name_chinese,"
            + " d.amount, d.currency, d.method, d.company_account_id, a.account_number, a.account_name, d.status,"
            + " d.stage, d.credited_amount, d.source from deposit_applications d join clients c on c.id = d.client_id"
            + " left join company_bank_accounts a on a.id = d.company_account_id where " + each.where()
                + " and d.deleted_at is null" + beyond + " order by " + order(each) + " limit " + PAGE;
        try (PreparedStatement statement = raw.prepareStatement(sql)) {
            if (place.isPresent()) {
                Object value = place.get().value();
                statement.setObject(1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
                statement.setLong(2, place.get().id());
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    for (int i = 1; i <= 18; i++) {
                        rows.getObject(i);
                    }
                }
            }
        }
    }

    private static void jumps(BenchDesk desk, Screen<?> screen, Report report) throws Exception {
        Random random = new Random(4711);
        for (String sort : List.of("createdAt", "amount")) {
            Query query = new Query(Filter.EVERYTHING, Sort.descending(sort), columns(screen), false);
            ApplicationContext context = desk.context();
            report.line(
                    "first far jump of the scroll bar, by " + sort,
                    Timings.of(
                            40,
                            () -> desk.as(() -> {
                                BenchFeed feed = new BenchFeed(context, screen, query);
                                return feed.page((int) (feed.size() * (0.1 + 0.8 * random.nextDouble())), PAGE);
                            })),
                    "<= 50 ms, with opening and count");
            BenchFeed open = desk.as(() -> new BenchFeed(context, screen, query));
            report.line(
                    "further jumps, by " + sort,
                    Timings.of(
                            TIMES,
                            () -> desk.as(() -> open.page((int) (open.size() * random.nextDouble() * 0.98), PAGE))),
                    "<= 10x raw");
        }
    }

    private static void counts(BenchDesk desk, Screen<?> screen, Report report) throws Exception {
        for (Case each : cases()) {
            Query query = query(screen, each);
            report.line(
                    "count shown, " + each.name(),
                    Timings.of(40, () -> desk.as(() -> desk.bean(Rows.class).count(screen, query))),
                    "<= 10 ms");
        }
    }
}
