package fundsdesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a desk that was just started holds for whoever tries it. */
@Tag("journey")
@ExtendWith(OneDesk.class)
class DemoDataJourneyTests {

    private final RunningDesk desk;

    DemoDataJourneyTests(RunningDesk desk) {
        this.desk = desk;
    }

    @Test
    void thereIsSomethingToWorkWithOnEachScreen() {
        assertThat(rows("clients")).hasSizeGreaterThanOrEqualTo(40);
        assertThat(rows("clients?filter=nameChinese:isnull:false")).hasSizeGreaterThanOrEqualTo(25);
        assertThat(rows("securities-accounts")).hasSizeGreaterThanOrEqualTo(40);
        assertThat(rows("company-bank-accounts").stream()
                        .map(row -> row.path("bank").path("label").asString())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(all("bank-cards", "review")).contains("PENDING", "APPROVED", "REJECTED");
        assertThat(rows("bank-cards?recycleBin=true")).isNotEmpty();
        assertThat(all("deposit-parameters", "status")).contains("DRAFT", "PUBLISHED", "UNSHELVED");
        assertThat(rows("deposit-guidelines")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(all("deposit-applications", "status"))
                .contains("PROCESSING", "COMPLETED", "REJECTED", "REVERSED", "REFUNDED");
        assertThat(all("deposit-applications", "source")).contains("CLIENT", "OPERATOR", "SYSTEM");
        assertThat(all("bank-cards", "source")).contains("CLIENT", "OPERATOR");
        assertThat(all("bank-notifications", "status")).contains("APPLIED", "NO_EFFECT", "WAITING");
        assertThat(all("edda-authorizations", "status")).contains("PENDING_OTP", "PENDING_BANK", "ACTIVE", "SUSPENDED");
        assertThat(rows("statement-lines?filter=status:eq:PENDING")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(rows("refunds")).isNotEmpty();
        assertThat(rows("work-orders?filter=status:eq:PENDING")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "operator",
                "operator2",
                "reviewer",
                "reviewer2",
                "configurator",
                "auditor",
                "admin",
                "cfo",
                "ceo",
                "cro",
                "cashier",
                "support"
            })
    void everyDemoUserGetsIn(String user) {
        assertThat(desk.get(user, "/api/v1").path("screens").size()).isPositive();
    }

    private Set<String> all(String screen, String attribute) {
        return rows(screen).stream().map(row -> row.path(attribute).asString()).collect(Collectors.toSet());
    }

    private List<JsonNode> rows(String query) {
        String limit = query.contains("?") ? "&limit=500" : "?limit=500";
        JsonNode[] rows = desk.get("auditor", "/api/v1/" + query + limit)
                .path("rows")
                .valueStream()
                .toArray(JsonNode[]::new);
        return Arrays.asList(rows);
    }
}
