package fundsdesk.crud;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.OwnParcelScreen;
import fundsdesk.sample.Parcel;
import fundsdesk.sample.ParcelScreen;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("FW-04")
class RowOrderTests {

    @Autowired
    private Rows rows;

    @Autowired
    private ParcelScreen parcels;

    private Actor reader = Actor.system("test");

    @BeforeAll
    void someParcels(
            @Autowired EntityManager entities,
            @Autowired TransactionTemplate transaction,
            @Autowired TestGrants grants) {
        reader = grants.actor("row-order", "PARCELS_READ");
        Acting.as(
                reader,
                () -> ChangeNote.of("test").during(() -> {
                    transaction.executeWithoutResult(status -> {
                        for (int i = 0; i < 60; i++) {
                            entities.persist(new Parcel("ORDER-" + i, null, "HKD", BigDecimal.valueOf(i % 7))
                                    .due(i % 3 == 0 ? null : LocalDate.of(2026, 1, 1 + i % 5)));
                        }
                    });
                    return true;
                }));
    }

    @ParameterizedTest
    @CsvSource({
        "id, ",
        "-id, ",
        "fee, ",
        "-fee, ",
        "dueDate, ",
        "-dueDate, ",
        "status, ",
        "-createdAt, ",
        "fee, fee:ge:2",
        "-fee, fee:le:4",
        "fee, fee:gt:2",
        "-fee, fee:lt:4",
        "-id, id:gt:0"
    })
    void pagesFollowEachOtherWithoutGapOrRepetition(String sort, String filter, @Autowired FilterCodec codec) {
        Filter mine = Filter.where("number", Operator.STARTS, "ORDER-");
        Filter more = filter == null ? mine : mine.and(codec.parse(parcels, filter));
        Sort order = Sort.of(sort);
        Query query = new Query(more, order, List.of(order.attribute()), false);
        Acting.as(reader, () -> {
            List<Long> whole = rows.page(parcels, query, Optional.empty(), 1_000).stream()
                    .map(Row::id)
                    .toList();
            assertThat(whole).hasSizeGreaterThan(20);
            assertThat(paged(query)).isEqualTo(whole);
            assertThat(paged(query.with(order.reversed()))).isEqualTo(whole.reversed());
        });
    }

    @Test
    void countsWhatItShows() {
        Query query = new Query(
                Filter.where("number", Operator.STARTS, "ORDER-"), Sort.descending("id"), List.of("number"), false);
        Acting.as(reader, () -> {
            assertThat(rows.count(parcels, query)).isEqualTo(new Count(60, Count.Quality.EXACT));
            assertThat(rows.countExactly(parcels, query).rows()).isEqualTo(60);
            assertThat(rows.sums(parcels, query, "fee")).containsOnlyKeys("HKD");
        });
    }

    /** A screen that does not count looks a few pages far and no further; whoever wants to know asks for it. */
    @Test
    @Tag("FW-04")
    void countsOnDemandAlone(
            @Autowired EntityManager entities,
            @Autowired TransactionTemplate transaction,
            @Autowired TestGrants grants,
            @Autowired OwnParcelScreen own) {
        Actor maker = grants.actor("uncounted-" + TestDesk.unique(), "OWN_PARCELS_READ");
        Query query = new Query(Filter.EVERYTHING, Sort.descending("id"), List.of("number"), false);
        Acting.as(maker, () -> {
            make(3, entities, transaction);
            assertThat(rows.count(own, query)).isEqualTo(new Count(3, Count.Quality.EXACT));
            make(210, entities, transaction);
            assertThat(rows.count(own, query)).isEqualTo(new Count(200, Count.Quality.UNKNOWN));
            assertThat(rows.countExactly(own, query)).isEqualTo(new Count(213, Count.Quality.EXACT));
        });
    }

    private static void make(int number, EntityManager entities, TransactionTemplate transaction) {
        ChangeNote.of("test")
                .during(() -> transaction.execute(status -> {
                    for (int i = 0; i < number; i++) {
                        entities.persist(new Parcel("UNC-" + TestDesk.unique(), null, "HKD", BigDecimal.ONE));
                    }
                    return true;
                }));
    }

    private List<Long> paged(Query query) {
        List<Long> ids = new ArrayList<>();
        Optional<RowKey> after = Optional.empty();
        while (true) {
            List<RowKey> page = rows.keys(parcels, query, after, 0, 7);
            if (page.isEmpty()) {
                return ids;
            }
            page.forEach(key -> ids.add(key.id()));
            after = Optional.of(page.getLast());
        }
    }
}
