package fundsdesk.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** SIMULATED: who has accounts at the bank: clients of the demo, and one whom the desk does not know. */
@Component
@Profile("demo")
class SimulatedPayers {

    /** Whoever pays. */
    record Payer(String name, String account) {}

    static final Payer STRANGER = new Payer("HARBOUR LIGHT TRADING", "016-990-551200");

    /** The first client's account at this bank. */
    static final String LINKED = "395-600-10001001";

    /** The client who spends what was pushed before the bank takes it back, and their account at this bank. */
    static final int SPENDING = 29;

    static final String SPENDING_FROM = "395-600-10001030";

    /** The first clients of the demo have their paying accounts as reviewed cards. */
    private static final int WITH_CARDS = 20;

    /** Who has an application waiting at the company account of this bank, and over what. */
    static final int APPLIED = 4;

    static final BigDecimal APPLIED_FOR = new BigDecimal("1050.00");

    private final List<Payer> clients;
    private final AtomicInteger at = new AtomicInteger(APPLIED + 1);

    SimulatedPayers(DemoClients clients) {
        this.clients = clients.read().stream()
                .filter(client -> client.opening().equals("ACTIVE"))
                .limit(WITH_CARDS)
                .map(client -> new Payer(client.name().toUpperCase(Locale.ROOT), client.payingAccount()))
                .toList();
    }

    /** The one whose account here is linked for bank-securities transfers. */
    Payer linked() {
        return new Payer(clients.getFirst().name(), LINKED);
    }

    /** The one whose application waits for this money. */
    Payer applied() {
        return clients.get(APPLIED);
    }

    /** One after the other. */
    Payer next() {
        return clients.get(at.getAndIncrement() % clients.size());
    }
}
