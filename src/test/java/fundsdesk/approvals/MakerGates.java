package fundsdesk.approvals;

import fundsdesk.access.Actor;
import fundsdesk.channels.TestBank;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.deposits.Day;
import fundsdesk.sample.TestDesk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.context.WebApplicationContext;

/** Every place where a second person decides, each with a record that one person had a hand in. */
final class MakerGates {

    static final String ROLE = "GATEKEEPERS";
    static final String FLOW = "banks.edit";

    private static final String[] SEEN = {"payee-account", "payee-name", "amount-agrees", "card-holder"};

    private final TestDesk desk;
    private final WebApplicationContext context;
    private final Actor maker;
    private final Actor other;
    private final Actor third;
    private final TestOrders orders;
    private final List<Gate> gates = new ArrayList<>();

    /**
     * A decision that waits.
     *
     * @param refusal what whoever had a hand in it reads
     * @param undecided the value of the record's status as long as nobody decided
     */
    record Gate(
            String name,
            String screen,
            long record,
            String action,
            Map<String, ?> input,
            String refusal,
            String status,
            String undecided) {

        String words() {
            return switch (action) {
                case "approve" -> "Approve";
                case "reject" -> "Reject";
                case "review" -> "Review";
                default -> "Activate";
            };
        }
    }

    MakerGates(TestDesk desk, WebApplicationContext context, Actor maker, Actor other, Actor third, TestOrders orders) {
        this.desk = desk;
        this.context = context;
        this.maker = maker;
        this.other = other;
        this.third = third;
        this.orders = orders;
    }

    List<Gate> make() {
        changedBank();
        cards();
        links();
        reviews();
        deposits();
        withdrawals();
        return gates;
    }

    private void changedBank() {
        order("an order of one's own", own(bank("A")), "approve", Map.of(), "order.own");
        order("turning down an order of one's own", own(bank("B")), "reject", Map.of("reason", "no"), "order.own");
        long changed = bank("C");
        done(desk.run(maker, "banks", changed, "edit", Map.of("nameChinese", "甲")), ROLE);
        order(
                "an order on what one changed last",
                desk.run(other, "banks", changed, "edit", Map.of("name", "Other " + changed)),
                "approve",
                Map.of(),
                "order.own-record");
        Outcome twice = desk.run(other, "banks", bank("D"), "edit", Map.of("name", "Twice " + TestDesk.unique()));
        TestDesk.done(desk.run(maker, "work-orders", idOf(twice), "approve", Map.of()));
        order("the second level after the first", twice, "approve", Map.of(), "order.acted");
    }

    /** Goes through two levels, by people who have nothing else to do with it. */
    private void done(Outcome asked, String why) {
        long order = idOf(asked);
        TestDesk.done(desk.run(other, "work-orders", order, "approve", Map.of("comment", why)));
        TestDesk.done(desk.run(third, "work-orders", order, "approve", Map.of("comment", why)));
        orders.ended(TestOrders.numberOf(asked));
    }

    private Outcome own(long bank) {
        return desk.run(maker, "banks", bank, "edit", Map.of("name", "Own " + bank));
    }

    private void cards() {
        Day day = new Day(desk);
        Map<String, ?> yes = Map.of("decision", "APPROVED");
        card("a card that one entered", entered(day, maker, "1"), yes);
        long edited = entered(day, maker, "2");
        TestDesk.done(desk.run(other, "bank-cards", edited, "edit", Map.of("holderName", "Chan Tai Man")));
        card("a card that one entered and another changed", edited, yes);
        long changed = entered(day, other, "3");
        TestDesk.done(desk.run(maker, "bank-cards", changed, "edit", Map.of("holderName", "Chan Tai Man")));
        card("a card that one changed", changed, yes);
        long reason = desk.create(
                "card-rejection-reasons",
                Map.of("english", "Gate " + TestDesk.unique(), "traditionalChinese", "否", "simplifiedChinese", "否"));
        card(
                "turning down a card that one entered",
                entered(day, maker, "4"),
                Map.of("decision", "REJECTED", "rejectionReason", reason));
        long restored = entered(day, maker, "5");
        TestDesk.done(desk.run(other, "bank-cards", restored, "delete", Map.of("reason", "mistake")));
        TestDesk.done(desk.run(other, "bank-cards", restored, "restore", Map.of()));
        card("a card that one entered, out of the recycle bin", restored, yes);
    }

    private long entered(Day day, Actor by, String suffix) {
        Map<String, Object> card = new HashMap<>(Map.of("client", day.clientNumber(), "bank", day.bank));
        card.putAll(Map.of("accountNumber", day.payingAccount + suffix, "holderName", "CHAN TAI MAN"));
        return TestDesk.done(desk.run(by, "bank-cards", null, "create", card));
    }

    private void links() {
        TestBank bank = TestBank.airstar(desk, context);
        String link = "bank-securities-links";
        gate("a link that one entered", link, linked(bank, maker, "71"), "activate", Map.of(), "link-bst.own");
        long edited = linked(bank, maker, "72");
        TestDesk.done(desk.run(other, link, edited, "edit", Map.of("accountNumber", "72-" + TestDesk.unique())));
        gate("a link that one entered and another changed", link, edited, "activate", Map.of(), "link-bst.own");
    }

    private long linked(TestBank bank, Actor by, String account) {
        Map<String, Object> link = new HashMap<>(Map.of("bank", bank.bank, "companyAccount", bank.companyAccount));
        link.putAll(Map.of("securitiesAccount", bank.account, "accountNumber", account + "-" + TestDesk.unique()));
        return TestDesk.done(desk.run(by, "bank-securities-links", null, "create", link));
    }

    private void reviews() {
        Day day = new Day(desk);
        review("a credit that one linked", day, applied(day, other, "11.00"), "11.00", maker, "review.own-link");
        long entered = applied(day, maker, "12.00");
        review("a credit of what one entered", day, entered, "12.00", other, "review.own-application");
        long edited = applied(day, maker, "13.00");
        TestDesk.done(desk.run(third, "deposit-applications", edited, "edit", Map.of("remarks", "called")));
        review(
                "a credit of what one entered and another changed",
                day,
                edited,
                "13.00",
                other,
                "review.own-application");
        long changed = applied(day, third, "14.00");
        TestDesk.done(desk.run(maker, "deposit-applications", changed, "edit", Map.of("remarks", "called")));
        review("a credit of what one changed", day, changed, "14.00", other, "review.own-application");
    }

    private void deposits() {
        Day day = new Day(desk);
        String screen = "deposit-applications";
        long mine = applied(day, other, "21.00");
        order(
                "a direct deposit that one asked for",
                desk.run(maker, screen, mine, "direct-deposit", Map.of(), "voucher-supplied"),
                "approve",
                Map.of(),
                "order.own");
        long entered = applied(day, maker, "22.00");
        TestDesk.done(desk.run(third, screen, entered, "edit", Map.of("remarks", "called")));
        order(
                "a direct deposit of what one entered",
                desk.run(other, screen, entered, "direct-deposit", Map.of(), "voucher-supplied"),
                "approve",
                Map.of(),
                "order.own-record");
        long line = day.imported("23.00");
        Map<String, Object> back = new HashMap<>(Map.of("payeeName", "SOMEBODY", "payeeBank", "HSBC"));
        back.putAll(Map.of("payeeAccount", "999-1", "reason", "THIRD_PARTY"));
        TestDesk.done(desk.run(maker, "statement-lines", line, "deposit-refund", back, SEEN));
        order(
                "sending back what one chose to send back",
                desk.run(third, "deposit-reviews", reviewOfLine(line), "approve", Map.of(), SEEN),
                "approve",
                Map.of(),
                "order.own-record");
    }

    private void withdrawals() {
        Day day = new Day(desk);
        day.approvedCard();
        long deposit = applied(day, Day.OTHER_OPERATOR, "900.00");
        TestDesk.done(day.link(Day.OPERATOR, day.imported("900.00"), deposit, "900.00"));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
        String screen = "withdrawal-tasks";
        order(
                "a withdrawal that one asked for",
                desk.run(maker, screen, paying(day, other, "31.00"), "approve", Map.of()),
                "approve",
                Map.of(),
                "order.own");
        order(
                "a withdrawal that one entered",
                desk.run(other, screen, paying(day, maker, "32.00"), "approve", Map.of()),
                "approve",
                Map.of(),
                "order.own-record");
    }

    private long paying(Day day, Actor by, String amount) {
        Map<String, Object> task = new HashMap<>(Map.of("client", day.clientNumber(), "currency", "HKD"));
        task.putAll(Map.of("amount", amount, "payeeName", "CHAN TAI MAN", "payeeBank", "HSBC"));
        task.put("payeeAccount", day.payingAccount);
        return TestDesk.done(desk.run(by, "withdrawal-tasks", null, "create", task));
    }

    private long applied(Day day, Actor by, String amount) {
        Map<String, Object> application = new HashMap<>(Map.of("client", day.clientNumber(), "currency", "HKD"));
        application.putAll(Map.of("amount", amount, "method", "BANK_TRANSFER"));
        application.put("companyAccount", day.companyAccount);
        return TestDesk.done(desk.run(by, "deposit-applications", null, "create", application));
    }

    private void review(String name, Day day, long deposit, String amount, Actor linker, String refusal) {
        TestDesk.done(day.link(linker, day.imported(amount), deposit, amount));
        gate(name, "deposit-reviews", day.review(deposit), "approve", Map.of(), refusal);
    }

    private long reviewOfLine(long line) {
        return desk.rows("deposit-reviews", Filter.where("line", Operator.EQ, line))
                .getFirst()
                .id();
    }

    private void card(String name, long card, Map<String, ?> decision) {
        gates.add(new Gate(name, "bank-cards", card, "review", decision, "card.own", "review", "PENDING"));
    }

    private void order(String name, Outcome asked, String action, Map<String, ?> input, String refusal) {
        gate(name, "work-orders", idOf(asked), action, input, refusal);
    }

    private void gate(String name, String screen, long record, String action, Map<String, ?> input, String refusal) {
        gates.add(new Gate(name, screen, record, action, input, refusal, "status", "PENDING"));
    }

    private long bank(String letter) {
        int number = TestDesk.unique();
        return desk.create(
                "banks", Map.of("name", "Gate " + letter + number, "region", "HK", "code", letter + "G" + number));
    }

    private long idOf(Outcome asked) {
        return desk.rows("work-orders", Filter.where("number", Operator.EQ, TestOrders.numberOf(asked)))
                .getFirst()
                .id();
    }
}
