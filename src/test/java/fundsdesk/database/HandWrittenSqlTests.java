package fundsdesk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.deposits.Day;
import fundsdesk.ledger.LedgerService;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What must hold holds without our code: statements that somebody could write by hand as the application's role, each in
 * a transaction of its own that is committed, and what the database says to them. They stand in a file beside this test.
 */
@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("SAFE-04")
class HandWrittenSqlTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private LedgerService ledger;

    private final Map<String, Long> ids = new HashMap<>();

    /** A statement, with {@code {name}} for the ids of records that a day made, and what refuses it. */
    record Attempt(String statement, String refusal) {
        @Override
        public String toString() {
            return statement;
        }
    }

    /** A credited deposit, one in review, one that waits; a withdrawal with its hold and its work order. */
    @BeforeAll
    void begin() {
        Day day = new Day(desk);
        day.approvedCard();
        long credited = day.apply("500.00");
        long line = day.imported("500.00");
        TestDesk.done(day.link(Day.OPERATOR, line, credited, "500.00"));
        ids.put("decided", day.review(credited));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(credited)));
        long reviewed = day.apply("70.00");
        TestDesk.done(day.link(Day.OPERATOR, day.imported("70.00"), reviewed, "70.00"));
        ids.put("deposit", credited);
        ids.put("line", line);
        ids.put("waiting", day.apply("60.00"));
        ids.put("review", day.review(reviewed));
        ids.put("allocation", number("select id from deposit_allocations where deposit_id = ?", credited));
        ids.put("client", day.client);
        ids.put("account", day.account);
        long task = withdrawal(day);
        Outcome asked = desk.run(Day.OPERATOR, "withdrawal-tasks", task, "approve", Map.of());
        assertThat(asked).isNotInstanceOf(Outcome.Done.class);
        ids.put("withdrawal", task);
        ids.put(
                "order",
                desk.rows("work-orders", Filter.where("subjectId", Operator.EQ, task))
                        .getFirst()
                        .id());
        ids.put("ledger", number("select id from ledger_accounts where kind = 'CLIENT' and owner_id = ?", day.account));
        ids.put("procedure", number("select procedure_id from deposit_applications where id = ?", credited));
        ids.put("hold", number("select hold_id from withdrawal_tasks where id = ?", task));
    }

    static Stream<Attempt> attempts() throws IOException {
        try (var file = HandWrittenSqlTests.class.getResourceAsStream("/fundsdesk/hand-written.sql")) {
            String text = new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return text
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("-- "))
                    .map(line -> line.split("\\s+--> ", 2))
                    .map(parts -> new Attempt(parts[0], parts[1]))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void isRefusedByTheDatabase(Attempt attempt) {
        String statement = attempt.statement();
        for (Map.Entry<String, Long> id : ids.entrySet()) {
            statement = statement.replace("{" + id.getKey() + "}", id.getValue().toString());
        }
        String written = statement;
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    for (String each : written.split(";")) {
                        assertThat(sql.sql(each).update()).as("rows of " + each).isPositive();
                    }
                }))
                .isNotInstanceOf(AssertionError.class)
                .hasStackTraceContaining(attempt.refusal());
        assertThat(ledger.differences()).isEmpty();
    }

    private long withdrawal(Day day) {
        Map<String, Object> input = new HashMap<>(Map.of("client", day.clientNumber(), "currency", "HKD"));
        input.putAll(Map.of("amount", "100.00", "payeeName", "CHAN TAI MAN", "payeeBank", "HSBC"));
        input.put("payeeAccount", day.payingAccount);
        return TestDesk.done(desk.run(Day.OPERATOR, "withdrawal-tasks", null, "create", input));
    }

    private long number(String question, long id) {
        return sql.sql(question).param(id).query(Long.class).single();
    }
}
