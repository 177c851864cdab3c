package fundsdesk.channels;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.ledger.LedgerService;
import fundsdesk.sample.Campaigns;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Notifications in random order, with repeats, from several threads, end in exactly one state. */
@DeskTest
class NotificationFloodTests {

    private static final int SOME = 600;
    private static final int ALL = 10_000;

    private static final int THREADS = 4;

    @Autowired
    private TestDesk desk;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Inbox inbox;

    @Autowired
    private NotificationWork work;

    @Autowired
    private LedgerService ledger;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @Test
    @Tag("CHN-01")
    @Tag("BST-03")
    @Tag("SAFE-02")
    void endInOneState() throws Exception {
        endInOneState(SOME);
    }

    @Test
    @Tag("campaign")
    @Tag("SAFE-02")
    void tenThousandEndInOneState() throws Exception {
        endInOneState(ALL);
        Campaigns.ended("notifications repeated and in any order", ALL);
    }

    private void endInOneState(int deliveries) throws Exception {
        TestBank bank = TestBank.airstar(desk, context);
        // Six notifications for four payments: one succeeds, one fails first, one is taken back, one only fails; each
        // told of three times, and the first of them so often that the number is whole.
        int payments = deliveries / 18 * 4;
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 0; i < payments; i++) {
            all.addAll(told(bank, i));
        }
        all.addAll(Collections.nCopies(deliveries - all.size(), all.getFirst()));
        assertThat(all).hasSize(deliveries);
        Collections.shuffle(all, new Random(20261126));
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            all.forEach(body -> pool.submit(() -> {
                Inbox.Answer answer = bank.store(inbox, body, clock.instant());
                work.apply(((Inbox.Answer.Accepted) answer).id());
            }));
        }
        work.sweep();
        assertThat(deposits(bank, 2)).isEqualTo(payments / 2);
        assertThat(deposits(bank, 6)).isEqualTo(payments / 4);
        assertThat(stored(bank)).isEqualTo(payments / 4 * 6);
        assertThat(ledger.balances(bank.account).getFirst().posted().amount())
                .isEqualByComparingTo(Integer.toString(payments / 2 * 10));
        assertThat(unsettled(bank)).isZero();
    }

    private static List<Map<String, Object>> told(TestBank bank, int payment) {
        List<String> events = switch (payment % 4) {
            case 0 -> List.of("SUCCESS");
            case 1 -> List.of("FAILED", "SUCCESS");
            case 2 -> List.of("REFUNDED", "SUCCESS");
            default -> List.of("FAILED");
        };
        return events.stream()
                .flatMap(event -> Collections.nCopies(3, bank.pushes(event, "F" + payment, "10")).stream())
                .toList();
    }

    private long stored(TestBank bank) {
        return database.sql("select count(*) from bank_notifications where connection_id = ?")
                .param(bank.connection)
                .query(Long.class)
                .single();
    }

    /** All that was told was applied, or had nothing to do. */
    private long unsettled(TestBank bank) {
        return database.sql("select count(*) from bank_notifications where connection_id = ?"
                        + " and status not in ('APPLIED', 'NO_EFFECT')")
                .param(bank.connection)
                .query(Long.class)
                .single();
    }

    private long deposits(TestBank bank, int status) {
        return database.sql("select count(*) from deposit_applications where client_id = ? and status = ?")
                .params(bank.client, status)
                .query(Long.class)
                .single();
    }
}
