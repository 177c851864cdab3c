package fundsdesk.demo;

import fundsdesk.crud.Inputs;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.Query;
import fundsdesk.crud.Row;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Sort;
import fundsdesk.crud.UploadedFile;
import fundsdesk.demo.DemoClients.DemoClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two days of a desk: yesterday is done, today's statements lie in the samples folder to be imported. */
@Component
@Profile("demo")
class DemoDeposits {

    private static final fundsdesk.crud.Filter WAITING =
            fundsdesk.crud.Filter.where("decidedAt", fundsdesk.crud.Operator.ISNULL, true);

    static final String HSBC = "004-123456-838";
    static final String BOC = "012-875-20011223";
    static final String CHARTERED = "003-447-10998877";

    private final DemoDesk desk;
    private final Inputs inputs;
    private final Rows rows;
    private final Screens screens;
    private final LocalDate today;
    private final Path samples;

    DemoDeposits(
            DemoDesk desk,
            Inputs inputs,
            Rows rows,
            Screens screens,
            Clock clock,
            ZoneId deskZone,
            @Value("${fundsdesk.home}") Path home) {
        this.desk = desk;
        this.inputs = inputs;
        this.rows = rows;
        this.screens = screens;
        this.today = LocalDate.now(clock.withZone(deskZone));
        this.samples = home.resolve("samples");
    }

    /** Applications that yesterday's statement paid, linked and approved by the people of the demo. */
    void yesterday(List<DemoClient> clients) {
        DemoStatement statement = new DemoStatement(HSBC, "HKD", today.minusDays(1), "1250000.00");
        for (int i = 4; i < 12; i++) {
            DemoClient client = clients.get(i);
            String amount = (i * 7_500 + 1_250) + ".00";
            apply(client, amount, "BANK_TRANSFER", HSBC, "");
            statement.credit(amount, "N" + (88_000 + i), latin(client), client.payingAccount(), "DEPOSIT");
        }
        importAs("hsbc-hkd-yesterday.sta", statement.text(1));
        desk.as("operator", () -> {
            desk.run("statement-lines", "auto-match", new NoInput());
            return true;
        });
        desk.as("reviewer", () -> {
            reviews().stream()
                    .skip(2)
                    .forEach(review -> desk.act("deposit-reviews", review.id(), "approve", Map.of(), "amount-agrees"));
            return true;
        });
        write("hsbc-hkd-today.sta", todaysStatement(clients, statement));
        write("hsbc-hkd-wrong-balance.sta", wrongBalance(statement));
        write("unknown-account.sta", new DemoStatement("999-000000-000", "HKD", today, "0.00").text(1));
    }

    /** Applications that wait for today's money, some of them hard to tell. */
    void today(List<DemoClient> clients) {
        apply(clients.get(0), "50000.00", "BANK_TRANSFER", HSBC, "");
        apply(clients.get(1), "12000.00", "FPS", HSBC, "");
        apply(clients.get(2), "8888.88", "BANK_TRANSFER", HSBC, "-");
        apply(clients.get(3), "30000.00", "WIRE", HSBC, "");
        apply(clients.get(12), "20000.00", "BANK_TRANSFER", HSBC, "-");
        apply(clients.get(13), "20000.00", "BANK_TRANSFER", HSBC, "-");
        apply(clients.get(18), "15000.00", "BANK_TRANSFER", HSBC, "");
        apply(clients.get(38), "250000.00", "WIRE", BOC, "");
        apply(clients.get(34), "6500.00", "FPS", BOC, "");
        apply(
                clients.get(SimulatedPayers.APPLIED),
                SimulatedPayers.APPLIED_FOR.toPlainString(),
                "FPS",
                SimulatedBank.ACCOUNT,
                "");
        submit(clients.get(30), "4200.00", "APP-70311");
        submit(clients.get(31), "17500.00", "APP-70312");
        long rejected = apply(clients.get(35), "99.00", "ATM", HSBC, "");
        desk.as("operator2", () -> {
            desk.act("deposit-applications", rejected, "reject", Map.of("reason", "The client called it off"));
            return true;
        });
        long deleted = apply(clients.get(36 - 1), "1000.00", "BANK_TRANSFER", HSBC, "");
        desk.as("operator", () -> {
            desk.act("deposit-applications", deleted, "delete", Map.of("reason", "Entered twice"));
            return true;
        });
    }

    private String todaysStatement(List<DemoClient> clients, DemoStatement before) {
        DemoStatement statement =
                new DemoStatement(HSBC, "HKD", today, before.closing().toPlainString());
        statement.credit("50000.00", "N90001", "CHAN TAI MAN", clients.get(0).payingAccount(), "DEPOSIT TO SECURITIES");
        statement.credit("12000.00", "N90002", "WONG SIU MING", clients.get(1).payingAccount(), "FPS TOP UP");
        statement.credit("8888.88", "N90003", "LEE KA YAN", "", "SAVINGS");
        statement.credit(
                "29960.00", "N90004", "CHEUNG CHI KEUNG", clients.get(3).payingAccount(), "LESS CHARGES");
        statement.credit("20000.00", "N90005", "TANG M H", "", "");
        statement.credit("20000.00", "N90006", "MAK CHING YEE", "", "");
        statement.credit("5000.00", "N90007", "UNKNOWN PAYER LTD", "024-999-111222", "INVOICE 4711");
        return statement.text(2);
    }

    private String wrongBalance(DemoStatement before) {
        DemoStatement statement =
                new DemoStatement(HSBC, "HKD", today, before.closing().toPlainString());
        statement.credit("777.00", "N91001", "POON KA MING", "", "TEST");
        return statement.text(3, statement.closing().add(new java.math.BigDecimal("100.00")));
    }

    /** As the client app hands it in. */
    private void submit(DemoClient client, String amount, String reference) {
        Map<String, Object> application = Map.of(
                "clientNo",
                client.number(),
                "currency",
                "HKD",
                "amount",
                amount,
                "method",
                "FPS",
                "companyAccountNo",
                HSBC,
                "externalRef",
                reference);
        desk.as(DemoDesk.CLIENT_APP, () -> desk.make("deposit-applications", "submit", application));
    }

    long apply(DemoClient client, String amount, String method, String account, String payingAccount) {
        Map<String, @Nullable Object> application = new HashMap<>();
        application.put("client", client.number());
        application.put("currency", "HKD");
        application.put("amount", amount);
        application.put("method", method);
        application.put("companyAccount", account);
        application.put("payingAccount", payingAccount.equals("-") ? null : client.payingAccount());
        return desk.as("operator2", () -> desk.create("deposit-applications", application));
    }

    void importAs(String name, String text) {
        Path file = write(name, text);
        try {
            UploadedFile upload = new UploadedFile(name, Files.size(file), file);
            desk.as("operator", () -> {
                desk.run(
                        "bank-statements",
                        "import",
                        inputs.of(desk.inputOf("bank-statements", "import"), Map.of("file", upload)));
                return true;
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<Row> reviews() {
        return rows.page(
                screens.required("deposit-reviews"),
                new Query(WAITING, Sort.ascending("id"), List.of("number"), false),
                Optional.empty(),
                100);
    }

    private Path write(String name, String text) {
        try {
            Files.createDirectories(samples);
            return Files.writeString(samples.resolve(name), text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String latin(DemoClient client) {
        return client.name().toUpperCase(java.util.Locale.ROOT);
    }
}
