package fundsdesk.guidance;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Query;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Row;
import fundsdesk.crud.RowKey;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Sort;
import fundsdesk.crud.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The records behind what clients see, as they are or as they were at a moment, each table read once.
 *
 * @param parameters the published ways to deposit, in their order
 * @param accounts the company accounts by id
 * @param banks the banks by id
 * @param guidelines the published guidelines
 * @param rules the active receiving bank rules by priority
 * @param groups the bank groups by id
 * @param currencies the codes in which deposits are taken
 * @param methods the currencies that each deposit method takes
 */
record Snapshot(
        List<Row> parameters,
        Map<Long, Row> accounts,
        Map<Long, Row> banks,
        List<Row> guidelines,
        List<Row> rules,
        Map<Long, Row> groups,
        Set<Object> currencies,
        Map<Object, Collection<?>> methods) {

    private static final Actor READER = Actor.system("client-app");
    private static final int PAGE = 500;

    static Snapshot of(Screens screens, Rows rows, @Nullable Instant asOf) {
        Reader reader = new Reader(screens, rows, asOf);
        return Acting.as(
                READER,
                () -> new Snapshot(
                        reader.all(
                                "deposit-parameters",
                                Filter.where("status", Operator.EQ, ParameterStatus.PUBLISHED),
                                "displayOrder"),
                        byId(reader.all("company-bank-accounts", Filter.where("active", Operator.EQ, true), "id")),
                        byId(reader.all("banks", Filter.EVERYTHING, "listing")),
                        reader.all("deposit-guidelines", Filter.where("published", Operator.EQ, true), "id"),
                        reader.all("receiving-bank-rules", Filter.where("active", Operator.EQ, true), "priority"),
                        byId(reader.all("bank-groups", Filter.EVERYTHING, "id")),
                        reader.all("currencies", Filter.where("depositEnabled", Operator.EQ, true), "id").stream()
                                .map(row -> String.valueOf(row.get("code")))
                                .collect(Collectors.toSet()),
                        reader.all("deposit-methods", Filter.EVERYTHING, "id").stream()
                                .collect(Collectors.toMap(
                                        row -> (Object) String.valueOf(row.get("method")),
                                        row -> many(row.get("currencies"))))));
    }

    private static Map<Long, Row> byId(List<Row> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        Row::id, Function.identity(), (one, other) -> one, java.util.LinkedHashMap::new));
    }

    static Collection<?> many(@Nullable Object values) {
        return values instanceof Collection<?> many ? many : List.of();
    }

    /** The account that the row refers to, if clients may pay into it this way in this currency. */
    Optional<Row> payable(@Nullable Object account, Object method, Object currency) {
        boolean taken = currencies.contains(currency)
                && methods.getOrDefault(String.valueOf(method), List.of()).contains(currency);
        return account instanceof Ref ref && taken
                ? Optional.ofNullable(accounts.get(ref.id()))
                        .filter(row -> many(row.get("currencies")).contains(currency))
                        .filter(row -> many(row.get("methods")).contains(method))
                : Optional.empty();
    }

    /** Reads whole tables of configuration, page by page. */
    private record Reader(
            Screens screens, Rows rows, @Nullable Instant asOf) {

        List<Row> all(String key, Filter filter, String order) {
            return all(screens.required(key), filter, order);
        }

        private <T extends Stored> List<Row> all(Screen<T> screen, Filter filter, String order) {
            List<String> columns = screen.declared().attributes().stream()
                    .filter(Attribute::isOwn)
                    .map(Attribute::name)
                    .filter(name -> !name.equals("listing") || asOf == null)
                    .toList();
            String sort = asOf != null && order.equals("listing") ? "displayOrder" : order;
            Query query = new Query(filter, Sort.ascending(sort), columns, false).asOf(asOf);
            List<Row> all = new ArrayList<>();
            List<Row> page;
            do {
                Optional<RowKey> after = all.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new RowKey(
                                all.getLast().get(sort), all.getLast().id()));
                page = rows.page(screen, query, after, PAGE);
                all.addAll(page);
            } while (page.size() == PAGE);
            return all;
        }
    }
}
