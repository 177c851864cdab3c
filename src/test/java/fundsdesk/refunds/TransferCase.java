package fundsdesk.refunds;

import fundsdesk.access.Actor;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.deposits.Day;
import fundsdesk.sample.TestDesk;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** A transfer file, and who does what with it. */
final class TransferCase {

    static final Actor CASHIER = TestDesk.person("carla");
    static final Actor FIRST = TestDesk.person("frank");
    static final Actor SECOND = TestDesk.person("fiona");

    private final TestDesk desk;
    final long file;

    TransferCase(TestDesk desk, Day day, String format) {
        this(desk, TestDesk.done(begin(desk, day, format, Map.of())));
    }

    TransferCase(TestDesk desk, long file) {
        this.desk = desk;
        this.file = file;
    }

    static Outcome begin(TestDesk desk, Day day, String format, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "account",
                day.companyAccount,
                "currency",
                "HKD",
                "format",
                format,
                "executionDate",
                LocalDate.now(ZoneId.of("Asia/Hong_Kong")).toString()));
        input.putAll(more);
        return desk.run(CASHIER, "transfer-files", null, "create", input);
    }

    Outcome put(long refund) {
        return desk.run(CASHIER, "refunds", refund, "transfer", Map.of("file", file), "refund-cut-off");
    }

    Outcome export(Actor by) {
        return desk.run(by, "transfer-files", file, "export", Map.of());
    }

    Outcome authorise(Actor by) {
        return authorise(by, (String) row("sha256"));
    }

    Outcome authorise(Actor by, String fingerprint) {
        return desk.run(by, "transfer-files", file, "authorise", Map.of("fingerprint", fingerprint));
    }

    Outcome upload() {
        return desk.run(CASHIER, "transfer-files", file, "upload", Map.of());
    }

    Outcome annul() {
        return desk.run(CASHIER, "transfer-files", file, "void", Map.of("reason", "wrong day"));
    }

    /** Written, authorised by both, at the bank. */
    TransferCase uploaded() {
        TestDesk.done(export(CASHIER));
        TestDesk.done(authorise(FIRST));
        TestDesk.done(authorise(SECOND));
        TestDesk.done(upload());
        return this;
    }

    Object row(String attribute) {
        return desk.row("transfer-files", file).get(attribute);
    }

    long payment(int at) {
        return desk.rows("transfer-payments", Filter.where("file", Operator.EQ, file))
                .get(at)
                .id();
    }
}
