package fundsdesk.payouts;

import fundsdesk.access.Actor;
import fundsdesk.approvals.TestOrders;
import fundsdesk.crud.Outcome;
import fundsdesk.deposits.Day;
import fundsdesk.sample.TestDesk;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** A client with money, withdrawals of it, and the files in which they go to the bank. */
final class PayCase {

    static final Actor CASHIER = TestDesk.person("carla");

    private final TestDesk desk;
    private final TestOrders orders;
    final Day day;

    PayCase(TestDesk desk, TestOrders orders) {
        this.desk = desk;
        this.orders = orders;
        day = new Day(desk);
        day.approvedCard();
        long deposit = day.apply("5000.00");
        TestDesk.done(day.link(Day.OPERATOR, day.imported("5000.00"), deposit, "5000.00"));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
    }

    long approved(String payeeName) {
        long withdrawal = TestDesk.done(desk.run(
                Day.OPERATOR,
                "withdrawal-tasks",
                null,
                "create",
                Map.of(
                        "client",
                        day.clientNumber(),
                        "currency",
                        "HKD",
                        "amount",
                        "10.00",
                        "payeeName",
                        payeeName,
                        "payeeBank",
                        "HSBC",
                        "payeeAccount",
                        day.payingAccount)));
        orders.approve(desk.run(Day.OPERATOR, "withdrawal-tasks", withdrawal, "approve", Map.of()));
        return withdrawal;
    }

    long file(String format, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "account",
                day.companyAccount,
                "currency",
                "HKD",
                "format",
                format,
                "executionDate",
                tomorrow().toString()));
        input.putAll(more);
        return TestDesk.done(desk.run(CASHIER, "transfer-files", null, "create", input));
    }

    long tableIn(String characterSet) {
        return desk.create(
                "transfer-mappings",
                Map.of(
                        "name",
                        "Bank " + TestDesk.unique(),
                        "columns",
                        "Beneficiary=PAYEE_NAME\nAccount=PAYEE_ACCOUNT\nAmount=AMOUNT",
                        "separator",
                        "COMMA",
                        "characterSet",
                        characterSet));
    }

    Outcome put(long withdrawal, long file) {
        return desk.run(CASHIER, "withdrawal-tasks", withdrawal, "transfer", Map.of("file", file));
    }

    Outcome act(Actor by, long file, String action, Map<String, ?> input, String... warnings) {
        return desk.run(by, "transfer-files", file, action, input, warnings);
    }

    /** A day on which a file can be paid, though midnight comes while the test runs. */
    static LocalDate tomorrow() {
        return LocalDate.now(ZoneId.of("Asia/Hong_Kong")).plusDays(1);
    }

    /** A file with one payment to somebody of the name, written. */
    long exported(String format, Map<String, ?> more, String payeeName) {
        long file = file(format, more);
        TestDesk.done(put(approved(payeeName), file));
        TestDesk.done(act(CASHIER, file, "export", Map.of()));
        return file;
    }

    void released(long file) {
        String sha256 = String.valueOf(row(file, "sha256"));
        for (String head : new String[] {"frank", "fiona"}) {
            TestDesk.done(act(TestDesk.person(head), file, "authorise", Map.of("fingerprint", sha256)));
        }
    }

    Object row(long file, String attribute) {
        return desk.row("transfer-files", file).get(attribute);
    }
}
