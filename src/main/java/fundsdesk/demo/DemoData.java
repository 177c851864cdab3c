package fundsdesk.demo;

import fundsdesk.crud.Filter;
import fundsdesk.crud.NoInput;
import fundsdesk.demo.DemoClients.DemoClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

    private static final int CURIOUS = 12;

    private final DemoDesk desk;
    private final DemoCompany company;
    private final DemoClients clients;
    private final DemoCards cards;
    private final DemoMandates mandates;
    private final DemoDeposits deposits;
    private final DemoGuidance guidance;
    private final DemoArrangements arrangements;
    private final DemoChains chains;
    private final DemoStory story;
    private final DemoBank bank;
    private final DemoOrders orders;
    private final DemoClock clock;

    DemoData(
            DemoDesk desk,
            DemoCompany company,
            DemoClients clients,
            DemoCards cards,
            DemoMandates mandates,
            DemoDeposits deposits,
            DemoGuidance guidance,
            DemoArrangements arrangements,
            DemoChains chains,
            DemoStory story,
            DemoBank bank,
            DemoOrders orders,
            DemoClock clock) {
        this.desk = desk;
        this.company = company;
        this.clients = clients;
        this.cards = cards;
        this.mandates = mandates;
        this.deposits = deposits;
        this.guidance = guidance;
        this.arrangements = arrangements;
        this.chains = chains;
        this.story = story;
        this.bank = bank;
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!orders.isEmptyDesk()) {
            return;
        }
        List<DemoClient> all = clients.read();
        try {
            beginning(all);
            cards.add(all);
            lastWeek(all);
        } finally {
            clock.comeBack();
        }
        deposits.yesterday(all);
        deposits.today(all);
        desk.as("operator", mandates::add);
        desk.as("operator", this::positions);
        desk.as("operator", this::reconcile);
        desk.as("auditor", this::verify);
        desk.as("support", this::curious);
        desk.as("cro", () -> desk.make("activity-flags", "look", Map.of()));
        LOG.info("The desk holds demo data; sample statements to import lie in the samples folder of its home.");
    }

    /** Six weeks ago: what the desk works with, and its clients. */
    private void beginning(List<DemoClient> all) {
        clock.goTo(41, "10:10");
        desk.as("configurator", company::add);
        clock.goTo(40, "11:30");
        desk.as("configurator", guidance::add);
        clock.goTo(39, "16:05");
        desk.as("configurator", arrangements::add);
        desk.as("configurator", chains::add);
        clock.goTo(35, "09:40");
        desk.as("support", () -> {
            all.forEach(clients::add);
            return true;
        });
        clock.goTo(30, "14:15");
        desk.as("configurator", guidance::raised);
        clock.goTo(29, "10:30");
        company.link(all.getFirst(), SimulatedPayers.LINKED);
        company.link(all.get(SimulatedPayers.SPENDING), SimulatedPayers.SPENDING_FROM);
    }

    /** Day by day, as it happened: what was true at a moment is what had been told by then. */
    private void lastWeek(List<DemoClient> all) {
        clock.goTo(7, "11:20");
        desk.as("configurator", guidance::revised);
        story.sixDaysAgo(all);
        cards.bound(5);
        story.fourDaysAgo(all);
        cards.bound(4);
        story.threeDaysAgo(all);
        bank.twoDaysAgo(all.get(SimulatedPayers.SPENDING));
        cards.bound(2);
        story.yesterday(all);
        cards.bound(1);
        clock.goTo(1, "18:40");
        desk.as("configurator", guidance::yesterday);
    }

    /** Support may not uncover account numbers; so many tries are worth a second look. */
    private boolean curious() {
        long card = orders.newest("bank-cards", Filter.EVERYTHING);
        IntStream.range(0, CURIOUS).forEach(unused -> desk.tryInVain("bank-cards", card, "reveal", Map.of()));
        return true;
    }

    /** The week's receipts on the busiest account: matches, and breaks of several kinds. */
    private boolean reconcile() {
        LocalDate today = clock.today();
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
}
