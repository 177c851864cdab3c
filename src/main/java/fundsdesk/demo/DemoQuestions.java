package fundsdesk.demo;

import fundsdesk.demo.DemoClients.DemoClient;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Receipts that only a person can tell: from accounts that the desk does not know, for applications that wait for them. */
@Component
@Profile("demo")
class DemoQuestions {

    private static final int PLAIN = 14;
    private static final int CHINESE = 15;
    private static final int SHORT = 16;

    /** Two clients whose names are written alike. */
    private static final List<Integer> NAMESAKES = List.of(40, 41);

    private final DemoDeposits deposits;
    private final DemoReceipts receipts;

    DemoQuestions(DemoDeposits deposits, DemoReceipts receipts) {
        this.deposits = deposits;
        this.receipts = receipts;
    }

    void asked(List<DemoClient> clients) {
        apply(clients.get(PLAIN), "27500.00", "BANK_TRANSFER");
        apply(clients.get(CHINESE), "13600.00", "BANK_TRANSFER");
        apply(clients.get(SHORT), "45000.00", "WIRE");
        NAMESAKES.forEach(each -> apply(clients.get(each), "9000.00", "BANK_TRANSFER"));
    }

    /** One plain, one in Chinese, one less what a bank charged, one that two clients of the same name may have sent. */
    void paid(int daysAgo, List<DemoClient> clients) {
        receipts.stranger(daysAgo, "27500.00", latin(clients.get(PLAIN)), "024-388-100245");
        receipts.stranger(daysAgo, "13600.00", clients.get(CHINESE).nameChinese(), "387-100-552014");
        receipts.stranger(daysAgo, "44965.00", latin(clients.get(SHORT)), "");
        receipts.stranger(daysAgo, "9000.00", latin(clients.get(NAMESAKES.getFirst())), "");
    }

    private void apply(DemoClient client, String amount, String method) {
        deposits.apply(client, amount, method, DemoDeposits.BOC, "-");
    }

    private static String latin(DemoClient client) {
        return client.name().toUpperCase(Locale.ROOT);
    }
}
