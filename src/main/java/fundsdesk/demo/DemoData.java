package fundsdesk.demo;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Query;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Sort;
import fundsdesk.demo.DemoClients.DemoClient;
import java.time.Clock;
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
        desk.as("support", () -> {
            all.forEach(clients::add);
            return true;
        });
        cards.add(all);
        link(all.getFirst());
        story.tell(all);
        bank.twoDaysAgo();
        deposits.yesterday(all);
        deposits.today(all);
        desk.as("operator", mandates::add);
        desk.as("operator", this::reconcile);
        LOG.info("The desk holds demo data; sample statements to import lie in the samples folder of its home.");
    }

    /** The first client pushes deposits from an account at the bank that notifies. */
    private void link(DemoClients.DemoClient client) {
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
                                SimulatedPayers.LINKED,
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
        account("Standard Chartered", "003-447-10998877", List.of("USD"));
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
                        "account",
                        DemoDeposits.BOC,
                        "currency",
                        "HKD",
                        "fromDate",
                        today.minusDays(7).toString(),
                        "toDate",
                        today.toString()));
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
