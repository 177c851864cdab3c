package fundsdesk.demo;

import fundsdesk.demo.DemoClients.DemoClient;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the simulated bank did two days ago: pushed, pushed and taken back, failed, from somebody unknown; and its statement. */
@Component
@Profile("demo")
class DemoBank {

    private static final BigDecimal PUSHED = new BigDecimal("6000.00");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SimulatedBank bank;
    private final DemoWithdrawals withdrawals;
    private final DemoOrders orders;
    private final DemoClock clock;

    DemoBank(SimulatedBank bank, DemoWithdrawals withdrawals, DemoOrders orders, DemoClock clock) {
        this.bank = bank;
        this.withdrawals = withdrawals;
        this.orders = orders;
        this.clock = clock;
    }

    void twoDaysAgo(DemoClient spending) {
        at("10:12");
        does(SimulatedBank.Event.BST_PUSHED);
        at("11:40");
        does(SimulatedBank.Event.BST_TAKEN_BACK);
        does(SimulatedBank.Event.BST_FAILED);
        spent(spending);
        at("14:05");
        does(SimulatedBank.Event.FPS_UNKNOWN_ACCOUNT);
        at("17:30");
        bank.sendsStatement();
    }

    /** What the client asked to withdraw meanwhile is short when the bank takes the payment back. */
    private void spent(DemoClient client) {
        SimulatedNotification pushed = bank.pushes(
                new SimulatedPayers.Payer(client.name().toUpperCase(Locale.ROOT), SimulatedPayers.SPENDING_FROM),
                PUSHED);
        acted();
        at("11:58");
        withdrawals.ask(client, "4985.00");
        at("13:20");
        bank.takesBack(pushed);
        acted();
    }

    private void does(SimulatedBank.Event event) {
        bank.does(event);
        acted();
    }

    /** The desk answers a bank before it acts: what comes next finds it done. */
    private void acted() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && orders.isAny("bank-notifications", "RECEIVED")) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private void at(String time) {
        clock.goTo(2, time);
    }
}
