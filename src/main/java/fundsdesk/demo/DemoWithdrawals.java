package fundsdesk.demo;

import fundsdesk.demo.DemoClients.DemoClient;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Withdrawals to the accounts that the clients pay from. */
@Component
@Profile("demo")
class DemoWithdrawals {

    private final DemoDesk desk;

    DemoWithdrawals(DemoDesk desk) {
        this.desk = desk;
    }

    long ask(DemoClient client, String amount) {
        Map<String, Object> task = new HashMap<>();
        task.put("client", client.number());
        task.put("currency", "HKD");
        task.put("amount", amount);
        task.put("fee", "15.00");
        task.put("payeeName", client.name());
        task.put("payeeBank", "Bank of China (Hong Kong)");
        task.put("payeeAccount", client.payingAccount());
        return desk.as("operator2", () -> desk.create("withdrawal-tasks", task));
    }
}
