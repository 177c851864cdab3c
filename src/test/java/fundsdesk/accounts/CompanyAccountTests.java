package fundsdesk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.deposits.Day;
import fundsdesk.reference.Method;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Clients deposit only by what an active company account takes. */
@DeskTest
class CompanyAccountTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private WebApplicationContext context;

    @Test
    @Tag("CFG-01")
    void whatNoActiveAccountTakesCannotBeDeposited() {
        Day day = new Day(desk);
        desk.create("currencies", Map.of("code", "PLN", "name", "Zloty", "depositEnabled", true));
        long wire = desk.rows("deposit-methods", Filter.where("method", Operator.EQ, Method.WIRE))
                .getFirst()
                .id();
        List<Object> taken = new ArrayList<>(
                (Collection<?>) desk.row("deposit-methods", wire).get("currencies"));
        taken.add("PLN");
        TestDesk.done(desk.run(TestDesk.SYSTEM, "deposit-methods", wire, "edit", Map.of("currencies", taken)));
        assertThat(apply(day, Map.of()).isAccepted()).isFalse();
        long account = account("PLN" + TestDesk.unique());
        assertThat(apply(day, Map.of("companyAccount", account)).isDone()).isTrue();
        assertThat(apply(day, Map.of()).isDone()).isTrue();
        TestDesk.done(desk.run(TestDesk.SYSTEM, "company-bank-accounts", account, "edit", Map.of("active", false)));
        assertThat(apply(day, Map.of("companyAccount", account)).isAccepted()).isFalse();
        assertThat(apply(day, Map.of()).isAccepted()).isFalse();
    }

    @Test
    @Tag("CFG-01")
    void isAddedOverRestWithWhatBanksAskFor() {
        ApiClient client = new ApiClient(context, TestDesk.SYSTEM);
        String number = "REST-" + TestDesk.unique();
        long bank = desk.create("banks", Map.of("name", "R", "region", "HK", "code", number.substring(5) + "X"));
        String body = "{\"bank\":%d,\"accountName\":\"Clients\",\"accountNumber\":\"%s\",\"currencies\":[\"HKD\"],"
                + "\"methods\":[\"FPS\"],\"swift\":\"%s\",\"clearingCode\":\"004-123\",\"region\":\"HK\"}";
        String create = "/api/v1/company-bank-accounts/actions/create";
        assertThat(client.post(create, body.formatted(bank, number, "WRONG")).status())
                .isEqualTo(422);
        ApiClient.Reply made = client.post(create, body.formatted(bank, number, "HSBCHKHHHKH"));
        assertThat(made.json().at("/record/swift").asString()).isEqualTo("HSBCHKHHHKH");
        assertThat(client.post(create, body.formatted(bank, number, "HSBCHKHH")).status())
                .isEqualTo(422);
    }

    private Outcome apply(Day day, Map<String, ?> more) {
        Map<String, Object> application = new HashMap<>(more);
        application.put("client", day.clientNumber());
        application.put("currency", "PLN");
        application.put("amount", "100.00");
        application.put("method", "WIRE");
        return desk.run(Day.OPERATOR, "deposit-applications", null, "create", application);
    }

    private long account(String number) {
        long bank = desk.create("banks", Map.of("name", "P", "region", "HK", "code", "P" + TestDesk.unique()));
        return desk.create(
                "company-bank-accounts",
                Map.of(
                        "bank",
                        bank,
                        "accountName",
                        "Clients",
                        "accountNumber",
                        number,
                        "currencies",
                        List.of("PLN"),
                        "methods",
                        List.of("WIRE")));
    }
}
