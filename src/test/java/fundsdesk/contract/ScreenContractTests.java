package fundsdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.Changes;
import fundsdesk.crud.Filter;
import fundsdesk.crud.FilterCodec;
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
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.database.Cuts;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.OnScreen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** Reading any screen: opens, filters, sorts, pages, and asks the database no more for many rows than for few. */
@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("FW-20")
class ScreenContractTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Screens screens;

    @Autowired
    private Rows rows;

    @Autowired
    private FilterCodec codec;

    @Autowired
    private Samples samples;

    private ApiClient api;

    @BeforeAll
    void begin() {
        samples.make();
        api = new ApiClient(context, TestDesk.SYSTEM);
    }

    Stream<Screen<?>> screens() {
        return screens.all().stream();
    }

    @ParameterizedTest
    @MethodSource("screens")
    <T extends Stored> void opensAsGridAndAsPageOfARecord(Screen<T> screen) {
        try (AtDesk at = AtDesk.as(context, TestDesk.SYSTEM)) {
            OnScreen grid = at.open(screen.key());
            assertThat(grid.columns()).isNotEmpty();
            grid.drawAll();
            samples.newest(screen, 1).forEach(row -> {
                OnScreen page = at.open(screen.key() + "/" + row.id());
                assertThat(page.words()).doesNotContain("no such record").containsAnyOf("Details", "Timeline");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("screens")
    <T extends Stored> void filtersByEveryAttributeWithEveryOperator(Screen<T> screen) {
        List<Row> known = samples.newest(screen, 20);
        for (Attribute<T> attribute : screen.declared().attributes()) {
            if (Acting.as(TestDesk.SYSTEM, () -> rows.isMasked(screen, attribute.name()))) {
                refusesToFilter(screen, attribute);
                continue;
            }
            for (Operator operator : Operator.values()) {
                if (operator.fits(attribute.kind())) {
                    filters(screen, attribute, operator, known);
                }
            }
        }
    }

    /** What is covered even for the system would be told by a filter, value by value. */
    private void refusesToFilter(Screen<?> screen, Attribute<?> attribute) {
        assertThat(api.get("/api/v1/" + screen.key() + "?filter={filter}", attribute.name() + ":eq:1")
                        .status())
                .as(screen.key() + " " + attribute.name())
                .isEqualTo(400);
    }

    private <T extends Stored> void filters(
            Screen<T> screen, Attribute<T> attribute, Operator operator, List<Row> known) {
        Object value = Samples.value(attribute, operator, known);
        Filter filter = Filter.where(attribute.name(), operator, value);
        String what = codec.write(filter);
        // Only the column in question: what others show is no matter of the filter.
        Query query = new Query(filter, Sort.descending("id"), List.of(attribute.name()), false);
        List<Row> found = Acting.as(TestDesk.SYSTEM, () -> rows.page(screen, query, Optional.empty(), 50));
        boolean hasIt = known.stream().anyMatch(row -> isSame(row.get(attribute.name()), value));
        if (operator == Operator.EQ && hasIt) {
            assertThat(found)
                    .as(screen.key() + " " + what)
                    .isNotEmpty()
                    .allMatch(row -> isSame(row.get(attribute.name()), value));
        }
        if (!hasIt && operator != Operator.ISNULL && Samples.isReference(attribute)) {
            // Over REST a record that does not exist is no value at all.
            return;
        }
        ApiClient.Reply reply = api.get(
                "/api/v1/" + screen.key() + "?limit=50&sort=-id&columns={column}&filter={filter}",
                attribute.name(),
                what);
        assertThat(reply.status())
                .as(screen.key() + " " + what + " " + reply.json())
                .isEqualTo(200);
        assertThat(ids(reply.json()))
                .as(screen.key() + " " + what)
                .isEqualTo(found.stream().map(Row::id).toList());
    }

    private static boolean isSame(Object one, Object other) {
        return Changes.same(one instanceof Ref ref ? ref.id() : one, other);
    }

    private static List<Long> ids(JsonNode page) {
        List<Long> ids = new ArrayList<>();
        page.path("rows").forEach(row -> ids.add(row.path("id").asLong()));
        return ids;
    }

    @ParameterizedTest
    @MethodSource("screens")
    <T extends Stored> void goesThroughEveryOrderPageByPage(Screen<T> screen) {
        List<Long> ids = samples.newest(screen, 25).stream().map(Row::id).toList();
        if (ids.isEmpty()) {
            return;
        }
        Filter these = new Filter.Condition("id", Operator.IN, List.copyOf(ids));
        for (String attribute : screen.declared().sorts()) {
            for (boolean ascending : new boolean[] {true, false}) {
                Query query = Samples.all(screen, these, new Sort(attribute, ascending));
                List<Row> paged = pages(screen, query);
                assertThat(paged)
                        .as(screen.key() + " by " + attribute)
                        .extracting(Row::id)
                        .containsExactlyInAnyOrderElementsOf(ids);
                assertThat(paged)
                        .as("the same as all at once")
                        .isEqualTo(Acting.as(TestDesk.SYSTEM, () -> rows.page(screen, query, Optional.empty(), 100)));
            }
        }
    }

    private <T extends Stored> List<Row> pages(Screen<T> screen, Query query) {
        List<Row> all = new ArrayList<>();
        Optional<RowKey> after = Optional.empty();
        List<Row> page;
        do {
            Optional<RowKey> from = after;
            page = Acting.as(TestDesk.SYSTEM, () -> rows.page(screen, query, from, 4));
            all.addAll(page);
            after = page.isEmpty()
                    ? after
                    : Optional.of(new RowKey(
                            page.getLast().get(query.sort().attribute()),
                            page.getLast().id()));
        } while (!page.isEmpty() && all.size() < 100);
        return all;
    }

    @ParameterizedTest
    @MethodSource("screens")
    <T extends Stored> void asksNoMoreForManyRowsThanForFew(Screen<T> screen) {
        if (samples.newest(screen, 3).size() < 3) {
            return;
        }
        assertThat(statements(screen, 20)).as(screen.key()).isEqualTo(statements(screen, 1));
    }

    /** The fewer of two readings: what somebody may see is remembered for a moment. */
    private int statements(Screen<?> screen, int limit) {
        Runnable reading = () -> api.get("/api/v1/" + screen.key() + "?limit=" + limit);
        return Math.min(Cuts.statementsOf(reading), Cuts.statementsOf(reading));
    }

    @ParameterizedTest
    @MethodSource("screens")
    <T extends Stored> void exportsWhatItShows(Screen<T> screen) throws Exception {
        List<Row> known = samples.newest(screen, 20);
        String these = "?filter=id:in:"
                + String.join(
                        ",", known.stream().map(row -> Long.toString(row.id())).toList());
        ApiClient.Reply csv = api.get("/api/v1/" + screen.key() + "/export.csv" + these);
        assertThat(csv.status()).as(screen.key()).isEqualTo(200);
        assertThat(csv.response().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(csv.response().getContentAsString().lines().count())
                .as(screen.key())
                .isGreaterThan(known.size());
        ApiClient.Reply workbook = api.get("/api/v1/" + screen.key() + "/export.xlsx" + these);
        assertThat(workbook.response().getContentAsByteArray()).startsWith('P', 'K');
    }

    @ParameterizedTest
    @MethodSource("screens")
    <T extends Stored> void tellsTheHistoryOfARecord(Screen<T> screen) {
        samples.newest(screen, 1).forEach(row -> {
            ApiClient.Reply reply = api.get("/api/v1/" + screen.key() + "/id:" + row.id() + "/history");
            assertThat(reply.status()).as(screen.key() + reply.json()).isEqualTo(200);
            assertThat(reply.json().path("rows").isArray()).isTrue();
        });
    }
}
