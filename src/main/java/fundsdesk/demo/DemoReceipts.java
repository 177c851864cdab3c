package fundsdesk.demo;

import fundsdesk.crud.NoInput;
import fundsdesk.demo.DemoClients.DemoClient;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What came in on the busiest account in the week before, statement by statement, each going on from the one before. */
@Component
@Profile("demo")
class DemoReceipts {

    private static final String BANK = DemoDeposits.BOC;

    private final DemoDesk desk;
    private final DemoDeposits deposits;
    private final LocalDate today;
    private DemoStatement statement;
    private int number;

    DemoReceipts(DemoDesk desk, DemoDeposits deposits, Clock clock, ZoneId deskZone) {
        this.desk = desk;
        this.deposits = deposits;
        this.today = LocalDate.now(clock.withZone(deskZone));
        this.statement = new DemoStatement(BANK, "HKD", today.minusDays(7), "880000.00");
    }

    void arrive(int daysAgo, DemoClient client, String amount) {
        on(daysAgo)
                .credit(
                        amount,
                        "B" + (55_000 + ++number),
                        client.name().toUpperCase(Locale.ROOT),
                        client.payingAccount(),
                        "DEPOSIT");
    }

    void stranger(int daysAgo, String amount, String name, String account) {
        on(daysAgo).credit(amount, "B" + (55_000 + ++number), name, account, "");
    }

    private DemoStatement on(int daysAgo) {
        LocalDate day = today.minusDays(daysAgo);
        if (!statement.isOf(day)) {
            statement = new DemoStatement(BANK, "HKD", day, statement.closing().toPlainString());
        }
        return statement;
    }

    void imported(String name) {
        deposits.importAs(name, statement.text(number));
        desk.as("operator", () -> {
            desk.run("statement-lines", "auto-match", new NoInput());
            return true;
        });
    }
}
