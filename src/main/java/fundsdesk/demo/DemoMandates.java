package fundsdesk.demo;

import fundsdesk.crud.Filter;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.Operator;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Mandates as the simulated bank has them, and debits by them: settled, rejected, not sent yet. */
@Component
@Profile("demo")
class DemoMandates {

    private final DemoDesk desk;
    private final DemoOrders orders;

    DemoMandates(DemoDesk desk, DemoOrders orders) {
        this.desk = desk;
        this.orders = orders;
    }

    boolean add() {
        desk.run("edda-authorizations", "refresh", new NoInput());
        long first = mandate("MND-20260918-0001");
        desk.act("edda-authorizations", first, "remark", Map.of("text", "The client pulls on the 25th of each month."));
        send(debit(first, "25000.00"), "SETTLED");
        send(debit(first, "1500.00", SimulatedBank.ACCOUNT), "SETTLED");
        send(debit(mandate("MND-20260922-0002"), "4000.13"), "REJECTED");
        debit(mandate("MND-20261005-0003"), "60000.00");
        return true;
    }

    private void send(long debit, String expected) {
        desk.act("edda-debits", debit, "send", Map.of());
        orders.await("edda-debits", debit, expected);
    }

    private long debit(long mandate, String amount) {
        return debit(mandate, amount, DemoDeposits.HSBC);
    }

    private long debit(long mandate, String amount, String companyAccount) {
        return desk.make(
                "edda-debits",
                "create",
                Map.of("mandate", mandate, "amount", amount, "companyAccount", companyAccount));
    }

    private long mandate(String reference) {
        return orders.newest("edda-authorizations", Filter.where("debtorReference", Operator.EQ, reference));
    }
}
