package fundsdesk.refunds;

import fundsdesk.access.Actor;
import fundsdesk.crud.Outcome;
import fundsdesk.deposits.Day;
import fundsdesk.sample.TestDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A line from somebody whom the desk does not know, and what is done to send its money back. */
final class RefundCase {

    static final String FROM = "999-1";

    private final TestDesk desk;
    final Day day;
    final long line;

    RefundCase(TestDesk desk, String amount) {
        this.desk = desk;
        day = new Day(desk);
        line = day.imported(amount);
    }

    Outcome register(Actor by, String amount, Map<String, ?> more, String... warnings) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "lines", List.of(Map.of("line", line, "amount", amount)),
                "payeeName", "SOMEBODY",
                "payeeBank", "HSBC",
                "payeeAccount", FROM,
                "reason", "THIRD_PARTY"));
        input.putAll(more);
        return desk.run(by, "refunds", null, "register", input, warnings);
    }

    long registered(String amount) {
        return TestDesk.done(register(Day.OPERATOR, amount, Map.of()));
    }

    Outcome act(Actor by, long refund, String action, Map<String, ?> input, String... warnings) {
        return desk.run(by, "refunds", refund, action, input, warnings);
    }

    Outcome approve(Actor by, long refund) {
        return act(
                by,
                refund,
                "approve",
                Map.of(),
                "payee-account",
                "payee-name",
                "refund-cut-off",
                "payee-account-unknown");
    }

    Object status(long refund) {
        return desk.row("refunds", refund).get("status");
    }
}
