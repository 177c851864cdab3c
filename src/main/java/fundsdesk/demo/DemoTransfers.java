package fundsdesk.demo;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.demo.DemoClients.DemoClient;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Money that is sent back or paid out: one file at the bank, and one that waits to be authorised. */
@Component
@Profile("demo")
class DemoTransfers {

    private static final String FILES = "transfer-files";
    private static final String CUT_OFF = "refund-cut-off";

    /** A file can be authorised until its day; whoever tries the demo does not begin it on the first. */
    private static final int AHEAD = 14;

    private final DemoDesk desk;
    private final DemoOrders orders;
    private final DemoWithdrawals withdrawals;
    private final Clock clock;
    private final ZoneId zone;

    DemoTransfers(DemoDesk desk, DemoOrders orders, DemoWithdrawals withdrawals, Clock clock, ZoneId deskZone) {
        this.desk = desk;
        this.orders = orders;
        this.withdrawals = withdrawals;
        this.clock = clock;
        this.zone = deskZone;
    }

    /** The refund of this amount is reviewed, and the bank is told to pay it. */
    void refunded(String amount) {
        long refund = orders.newest("refunds", Filter.where("amount", Operator.EQ, new BigDecimal(amount)));
        act("reviewer", "refunds", refund, "approve", Map.of());
        long file = begun("PAIN_001_09", null, 0);
        act("cashier", "refunds", refund, "transfer", Map.of("file", file));
        act("cashier", FILES, file, "export", Map.of());
        String sha256 = orders.find(FILES, Filter.where("id", Operator.EQ, file), "sha256");
        for (String officer : List.of("cfo", "ceo")) {
            act(officer, FILES, file, "authorise", Map.of("fingerprint", sha256));
        }
        act("cashier", FILES, file, "upload", Map.of("bankReference", "BOC-UPL-30917"));
    }

    /** A withdrawal is approved and stands in a table of the bank's own, which nobody has authorised yet. */
    void asked(DemoClient client) {
        long mapping = desk.as("configurator", () -> desk.create("transfer-mappings", mapping()));
        long withdrawal = withdrawals.ask(client, "2000.00");
        act("operator", "withdrawal-tasks", withdrawal, "approve", Map.of());
        orders.approve("reviewer", "withdrawal-tasks.approve");
        long file = begun("BANK_CSV", mapping, AHEAD);
        act("cashier", "withdrawal-tasks", withdrawal, "transfer", Map.of("file", file));
        act("cashier", FILES, file, "export", Map.of());
    }

    private long begun(String format, @Nullable Long mapping, int daysAhead) {
        Map<String, Object> input = new HashMap<>();
        input.put(
                "account",
                orders.newest("company-bank-accounts", Filter.where("accountNumber", Operator.EQ, DemoDeposits.BOC)));
        input.put("currency", "HKD");
        input.put("format", format);
        input.put(
                "executionDate",
                LocalDate.now(clock.withZone(zone)).plusDays(daysAhead).toString());
        if (mapping != null) {
            input.put("mapping", mapping);
        }
        return desk.as("cashier", () -> desk.make(FILES, "create", input));
    }

    /** As the bank's bulk payments want them. */
    private static Map<String, Object> mapping() {
        return Map.of(
                "name", "Bank of China, bulk payment",
                "separator", "COMMA",
                "decimalMark", "POINT",
                "characterSet", "UTF_8",
                "datePattern", "dd/MM/yyyy",
                "headings", true,
                "totals", true,
                "columns", """
                        Reference=PAYMENT
                        Beneficiary=PAYEE_NAME
                        Beneficiary Bank=PAYEE_BANK
                        Account=PAYEE_ACCOUNT
                        Currency=CURRENCY
                        Amount=AMOUNT
                        Value Date=DATE
                        Charges="SHA"\
                        """);
    }

    private void act(String person, String screen, long id, String action, Map<String, ?> input) {
        desk.as(person, () -> {
            desk.act(screen, id, action, input, CUT_OFF);
            return true;
        });
    }
}
