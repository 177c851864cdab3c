package fundsdesk.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Row;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Deposits are found by any part of their client's names, and by the beginning of their numbers. */
@DeskTest
@Tag("FW-05")
class SearchTests {

    @Autowired
    private TestDesk desk;

    private Day day;
    private String number = "";
    private String chinese = "";
    private long deposit;

    /** A client whose names nobody else has, and whose names hold what searching takes for signs. */
    @BeforeEach
    void begin() {
        day = new Day(desk);
        day.approvedCard();
        int unique = TestDesk.unique();
        chinese = "龘" + Character.toString(0x4E00 + unique % 20_000) + "靐";
        number = "N" + unique;
        long client = desk.create(
                "clients", Map.of("number", number, "name", "Quxel O'Brien_%" + unique, "nameChinese", chinese));
        long account = desk.create("securities-accounts", Map.of("number", "S" + number, "client", number));
        TestDesk.done(
                desk.run(TestDesk.SYSTEM, "securities-accounts", account, "activate", Map.of("reason", "opened")));
        deposit = TestDesk.done(desk.run(
                Day.OTHER_OPERATOR,
                "deposit-applications",
                null,
                "create",
                Map.of(
                        "client",
                        client,
                        "currency",
                        "HKD",
                        "amount",
                        "71.00",
                        "method",
                        "BANK_TRANSFER",
                        "companyAccount",
                        day.companyAccount,
                        "payingAccount",
                        "777-" + unique)));
    }

    @Test
    void byPartsOfTheNamesOfEveryLength() {
        String name = "quxel o'brien_%" + number.substring(1);
        for (int from = 0; from < name.length(); from++) {
            String part = name.substring(from);
            assertThat(ids("client.name", part)).as(part).contains(deposit);
        }
        for (String part :
                List.of(chinese, chinese.substring(0, 2), chinese.substring(1), chinese.substring(1, 2), "靐")) {
            assertThat(ids("client.nameChinese", part)).as(part).contains(deposit);
        }
        assertThat(ids("client.nameChinese", chinese)).containsExactly(deposit);
        assertThat(ids("client.name", "Quxel%" + number.substring(1))).isEmpty();
        assertThat(ids("client.nameChinese", chinese.substring(2) + chinese.charAt(0)))
                .isEmpty();
    }

    @Test
    void byWordsWhereverEachOfThemStands() {
        String application =
                String.valueOf(desk.row("deposit-applications", deposit).get("number"));
        String unique = number.substring(1);
        for (String words : List.of(
                chinese,
                number,
                number.toLowerCase(java.util.Locale.ROOT),
                application,
                "777-" + unique,
                "quxel " + unique,
                unique + " O'Brien " + chinese.charAt(0),
                application + " " + chinese.charAt(1),
                chinese.charAt(2) + " 777-" + unique)) {
            assertThat(searched(words)).as(words).containsExactly(deposit);
        }
        assertThat(searched("quxel " + unique + " nobody")).isEmpty();
        assertThat(searched(application + " nobody")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deposit-applications", "deposit-records"})
    void overTheApiAsOnTheScreen(String screen, @Autowired WebApplicationContext context) {
        ApiClient api = new ApiClient(context, TestDesk.SYSTEM);
        String rows = "/api/v1/" + screen;
        assertThat(api.get(rows + "?filter=client.nameChinese:contains:{name}", chinese)
                        .json()
                        .get("rows"))
                .hasSize(1);
        assertThat(api.get(rows + "?q={words}", chinese.substring(0, 2)).json().get("rows"))
                .hasSize(1);
    }

    @Test
    void linesByPartsOfTheRemittersName() {
        String reference = Day.unusual();
        TestDesk.done(desk.importStatement(
                Day.OPERATOR, day.statement("12,00", reference, "/CNTP/999-1//QUXEL BROTHERS " + reference + "/")));
        long line = day.line(reference);
        for (String words : List.of(reference, "rothers " + reference, "quxel " + reference, "999-1 " + reference)) {
            assertThat(desk.rows("statement-lines", new Filter.Search(words)))
                    .as(words)
                    .extracting(Row::id)
                    .containsExactly(line);
        }
        assertThat(desk.rows("statement-lines", Filter.where("remitterName", Operator.CONTAINS, "s " + reference)))
                .extracting(Row::id)
                .containsExactly(line);
    }

    private List<Long> ids(String attribute, String part) {
        return desk.rows("deposit-applications", Filter.where(attribute, Operator.CONTAINS, part)).stream()
                .map(Row::id)
                .toList();
    }

    private List<Long> searched(String words) {
        return desk.rows("deposit-applications", new Filter.Search(words)).stream()
                .map(Row::id)
                .toList();
    }
}
