package fundsdesk.demo;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Deposits that the desk took back, and one that it could not, because its client had spent it. */
@Component
@Profile("demo")
class DemoReversals {

    private static final String RECORDS = "deposit-records";
    private static final String CUT_OFF = "reversal-cut-off";

    private final DemoDesk desk;
    private final DemoOrders orders;

    DemoReversals(DemoDesk desk, DemoOrders orders) {
        this.desk = desk;
        this.orders = orders;
    }

    /** The bank took its money back; the desk takes the credit back. */
    void takenBack(String amount) {
        desk.as("operator", () -> {
            desk.act(
                    RECORDS,
                    completed(amount),
                    "reverse",
                    input("BANK_CHARGEBACK", "The bank recalled it: the payer's account was debited by mistake."),
                    CUT_OFF);
            return true;
        });
    }

    /** Tried twice in vain. */
    void spent(String amount) {
        Map<String, Object> input = input("ERRONEOUS_CREDIT", "Meant for another client of the same name.");
        List.of("operator", "operator2")
                .forEach(who ->
                        desk.as(who, () -> desk.tryInVain(RECORDS, completed(amount), "reverse", input, CUT_OFF)));
    }

    private long completed(String amount) {
        return orders.newest(RECORDS, Filter.where("amount", Operator.EQ, new BigDecimal(amount)));
    }

    private static Map<String, Object> input(String reason, String note) {
        return Map.of("reason", reason, "note", note, "freezeAccount", false);
    }
}
