package fundsdesk.demo;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Ref;
import fundsdesk.demo.DemoClients.DemoClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Withdrawals to the accounts that the clients pay from. */
@Component
@Profile("demo")
class DemoWithdrawals {

    private final DemoDesk desk;
    private final DemoOrders orders;
    private final DemoDocuments documents;

    DemoWithdrawals(DemoDesk desk, DemoOrders orders, DemoDocuments documents) {
        this.desk = desk;
        this.orders = orders;
        this.documents = documents;
    }

    /** Typed into online banking, and paid: the bank's advice is there before its statement. */
    void paid(long withdrawal, String reference) {
        Filter bank = Filter.where("accountNumber", Operator.EQ, DemoDeposits.BOC);
        Ref account = new Ref(orders.newest("company-bank-accounts", bank), DemoDeposits.BOC);
        desk.as("cashier", () -> {
            documents.proves(
                    "withdrawal-tasks",
                    withdrawal,
                    "complete",
                    Map.of("companyAccount", account, "bankReference", reference),
                    List.of("Bank of China (Hong Kong)", "Advice of payment", "Our reference " + reference));
            return true;
        });
        orders.approve("reviewer", "withdrawal-tasks.complete");
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
