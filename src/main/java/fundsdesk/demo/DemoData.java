package fundsdesk.demo;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.Query;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Sort;
import fundsdesk.demo.DemoClients.DemoClient;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills an empty desk, once, with what people need to try it. */
@Component
@Profile("demo")
@Order(100)
class DemoData implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    private final DemoDesk desk;
    private final DemoClients clients;
    private final DemoCards cards;
    private final DemoMandates mandates;
    private final DemoDeposits deposits;
    private final DemoGuidance guidance;
    private final DemoArrangements arrangements;
    private final DemoStory story;
    private final DemoBank bank;
    private final Rows rows;
    private final Screens screens;
    private final Clock clock;
    private final ZoneId zone;

    DemoData(
            DemoDesk desk,
            DemoClients clients,
            DemoCards cards,
            DemoMandates mandates,
            DemoDeposits deposits,
            DemoGuidance guidance,
            DemoArrangements arrangements,
            DemoStory story,
            DemoBank bank,
            Rows rows,
            Screens screens,
            Clock clock,
            ZoneId deskZone) {
        this.desk = desk;
        this.clients = clients;
        this.cards = cards;
        this.mandates = mandates;
        this.deposits = deposits;
        this.guidance = guidance;
        this.arrangements = arrangements;
        this.story = story;
        this.bank = bank;
        this.rows = rows;
        this.screens = screens;
        this.clock = clock;
        this.zone = deskZone;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!isEmpty()) {
            return;
        }
        List<DemoClient> all = clients.read();
        desk.as("configurator", this::reference);
        desk.as("configurator", guidance::add);
        desk.as("configurator", arrangements::add);
        desk.as("support", () -> {
            all.forEach(clients::add);
            return true;
        });
        cards.add(all);
        link(all.getFirst(), SimulatedPayers.LINKED);
        link(all.get(SimulatedPayers.SPENDING), SimulatedPayers.SPENDING_FROM);
        story.tell(all);
        bank.twoDaysAgo(all.get(SimulatedPayers.SPENDING));
        deposits.yesterday(all);
        deposits.today(all);
        desk.as("operator", mandates::add);
        desk.as("operator", this::positions);
        desk.as("operator", this::reconcile);
        desk.as("auditor", this::verify);
        LOG.info("The desk holds demo data; sample statements to import lie in the samples folder of its home.");
    }

    /** The client pushes deposits from an account at the bank that notifies. */
    private void link(DemoClients.DemoClient client, String pushing) {
        long link = desk.as(
                "operator",
                () -> desk.create(
                        "bank-securities-links",
                        Map.of(
                                "securitiesAccount",
                                client.account(),
                                "bank",
                                banks.getOrDefault("Airstar Bank", 0L),
                                "accountNumber",
                                pushing,
                                "companyAccount",
                                SimulatedBank.ACCOUNT)));
        desk.as("reviewer", () -> {
            desk.act("bank-securities-links", link, "activate", Map.of());
            return true;
        });
    }

    private boolean isEmpty() {
        Query first = new Query(fundsdesk.crud.Filter.EVERYTHING, Sort.descending("id"), List.of(), false);
        return Acting.as(Actor.system("demo"), () -> rows.page(screens.required("clients"), first, Optional.empty(), 1))
                .isEmpty();
    }

    private boolean reference() {
        bank("HSBC", "香港上海滙豐銀行", "004", "HSBCHKHHHKH");
        bank("Bank of China (Hong Kong)", "中國銀行(香港)", "012", "BKCHHKHHXXX");
        bank("Standard Chartered", "渣打銀行", "003", "SCBLHKHHXXX");
        bank("Hang Seng Bank", "恒生銀行", "024", "HASEHKHHXXX");
        bank("ZA Bank", "眾安銀行", "387", "AABLHKHHXXX");
        bank("Airstar Bank", "天星銀行", "395", "AIRHHKHHXXX");
        account("HSBC", DemoDeposits.HSBC, List.of("HKD", "USD", "CNY"));
        account("Bank of China (Hong Kong)", DemoDeposits.BOC, List.of("HKD", "CNY"));
        account("Standard Chartered", DemoDeposits.CHARTERED, List.of("USD"));
        account("Airstar Bank", SimulatedBank.ACCOUNT, List.of("HKD"), List.of("FPS", "EDDA", "BST"));
        desk.create(
                "bank-connections", Map.of("bank", banks.getOrDefault("Airstar Bank", 0L), "code", SimulatedBank.CODE));
        return true;
    }

    /** The week's receipts on the busiest account: matches, and breaks of several kinds. */
    private boolean reconcile() {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        desk.make(
                "reconciliation-runs",
                "run",
                Map.of(
                        "companyAccount",
                        DemoDeposits.BOC,
                        "currency",
                        "HKD",
                        "from",
                        today.minusDays(7).toString(),
                        "to",
                        today.toString()));
        return true;
    }

    /** What the trading system reports of two accounts: the newest figure counts. */
    private boolean positions() {
        position("S20001-01", "8000.00", Duration.ofHours(20));
        position("S20001-01", "12500.00", Duration.ofHours(2));
        position("S20021-01", "30000.00", Duration.ofHours(2));
        return true;
    }

    private void position(String account, String amount, Duration ago) {
        desk.create(
                "position-occupancies",
                Map.of(
                        "securitiesAccount",
                        account,
                        "currency",
                        "HKD",
                        "amount",
                        amount,
                        "asOf",
                        clock.instant().minus(ago).toString()));
    }

    /** Of the trail, which goes on in the background. */
    private boolean verify() {
        desk.run("trail-checks", "verify", new NoInput());
        return true;
    }

    private final Map<String, Long> banks = new java.util.HashMap<>();

    private void bank(String name, String nameChinese, String code, String swift) {
        banks.put(
                name,
                desk.create(
                        "banks",
                        Map.of(
                                "name", name,
                                "nameChinese", nameChinese,
                                "region", "HK",
                                "code", code,
                                "swift", swift,
                                "common", true)));
    }

    private void account(String bank, String number, List<String> currencies) {
        account(bank, number, currencies, List.of("BANK_TRANSFER", "FPS", "EDDA", "WIRE", "CHEQUE", "ATM"));
    }

    private void account(String bank, String number, List<String> currencies, List<String> methods) {
        desk.create(
                "company-bank-accounts",
                Map.of(
                        "bank",
                        banks.getOrDefault(bank, 0L),
                        "accountName",
                        "Fundsdesk Securities Limited – Clients",
                        "accountNumber",
                        number,
                        "currencies",
                        currencies,
                        "methods",
                        methods));
    }
}
