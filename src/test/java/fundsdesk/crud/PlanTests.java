package fundsdesk.crud;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether the queries of the screens can be answered by an index. The tables of a test are small, so that the planner would
 * rather read all of them: it is forbidden what it must not need, and what it does all the same has no index.
 */
@DeskTest
class PlanTests {

    @Autowired
    private Screens screens;

    @Autowired
    private Rows rows;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @Tag("FW-04")
    void everyOrderOfEveryScreenIsAnIndexs() {
        List<String> sorted = new ArrayList<>();
        for (Screen<?> screen : screens.all()) {
            for (String sort : new TreeSet<>(screen.declared().sorts())) {
                for (Sort order : List.of(Sort.ascending(sort), Sort.descending(sort))) {
                    String plan = plan(
                            screen, Filter.EVERYTHING, order, "seqscan", "bitmapscan", "sort", "hashjoin", "mergejoin");
                    if (isSorted(plan)) {
                        sorted.add(screen.key() + " by " + order + "\n" + plan);
                    }
                }
            }
        }
        assertThat(sorted).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "deposit-applications, createdAt",
        "deposit-applications, amount",
        "deposit-records, createdAt",
        "statement-lines, bookingDate",
        "statement-lines, amount",
        "bank-cards, createdAt",
        "procedures, id",
        "journal-transactions, id",
        "postings, id",
        "clients, name"
    })
    void aPageInTheMiddleIsEnteredAtItsPlace(String key, String sort) {
        Screen<?> screen = screens.required(key);
        Query query = new Query(Filter.EVERYTHING, Sort.descending(sort), List.of(), false);
        Optional<RowKey> place = Optional.of(new RowKey(somewhere(screen, sort), 4711L));
        String plan =
                explained(() -> plan(screen, query, place), "seqscan", "bitmapscan", "sort", "hashjoin", "mergejoin");
        assertThat(plan).containsPattern(sort.equals("id") ? "Index Cond: \\(id < " : "Index Cond: \\(ROW\\(");
    }

    /** Rows of one value, which come together, may still be ordered by id among themselves. */
    private static boolean isSorted(String plan) {
        return plan.lines().anyMatch(line -> line.strip().replace("->  ", "").startsWith("Sort  ("))
                && !plan.contains("One-Time Filter: false");
    }

    private static Object somewhere(Screen<?> screen, String sort) {
        return switch (screen.declared().required(sort).kind()) {
            case INSTANT -> Instant.parse("2026-04-01T00:00:00Z");
            case DATE -> LocalDate.of(2026, 4, 1);
            case MONEY -> BigDecimal.TEN;
            case WHOLE_NUMBER -> 4711L;
            default -> "Chan";
        };
    }

    /** Every word, whatever it is, by the indexes of what is searched; never by looking through the table. */
    @ParameterizedTest
    @CsvSource({
        "deposit-applications, DEP-20260401-000001",
        "deposit-applications, 012-000004711",
        "deposit-applications, 陳",
        "deposit-applications, 大文",
        "deposit-applications, x",
        "deposit-applications, Chan Tai Man 4711",
        "deposit-records, 大文",
        "opening-deposits, 大文",
        "statement-lines, 大文",
        "statement-lines, B4711",
        "bank-cards, 大文",
        "bank-cards, 4711",
        "clients, 大",
        "clients, C0004711",
        "clients, Tai Man",
        "procedures, PRC-20260401-00001",
        "journal-transactions, PRC-20260401-00001",
        "postings, deposit-applications/4711",
        "holds, deposit-applications/4711"
    })
    void theQuickSearchReadsNoWholeTable(String key, String words) {
        Screen<?> screen = screens.required(key);
        String plan = plan(
                screen,
                new Filter.Search(words),
                screen.declared().defaultSort(),
                "seqscan",
                "indexscan",
                "indexonlyscan");
        assertThat(plan).doesNotContainPattern("Seq Scan on (" + TABLES + ")\\b");
    }

    private static final String TABLES =
            "deposit_applications|statement_lines|bank_cards|clients|procedures|journal_transactions|postings|holds";

    private String plan(Screen<?> screen, Filter filter, Sort sort, String... forbidden) {
        return explained(() -> plan(screen, new Query(filter, sort, List.of(), false), Optional.empty()), forbidden);
    }

    private String plan(Screen<?> screen, Query query, Optional<RowKey> after) {
        return String.join("\n", rows.hql(screen, query).plan(entities, after, 50));
    }

    private String explained(Supplier<String> planned, String... forbidden) {
        return Acting.as(
                TestDesk.SYSTEM,
                () -> transaction.execute(status -> {
                    for (String each : forbidden) {
                        entities.createNativeQuery("set local enable_" + each + " = off")
                                .executeUpdate();
                    }
                    return planned.get();
                }));
    }
}
