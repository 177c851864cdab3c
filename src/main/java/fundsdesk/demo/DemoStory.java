package fundsdesk.demo;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.demo.DemoClients.DemoClient;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What happened at the desk in the week before: deposits in every status, cheques, openings, vouchers, refunds, withdrawals. */
@Component
@Profile("demo")
class DemoStory {

    private static final String BANK = DemoDeposits.BOC;

    private final DemoDesk desk;
    private final DemoDeposits deposits;
    private final DemoReceipts receipts;
    private final DemoQuestions questions;
    private final DemoWithdrawals withdrawals;
    private final DemoTransfers transfers;
    private final DemoReversals reversals;
    private final DemoClients clients;
    private final DemoOrders orders;
    private final DemoClock clock;

    DemoStory(
            DemoDesk desk,
            DemoDeposits deposits,
            DemoReceipts receipts,
            DemoQuestions questions,
            DemoWithdrawals withdrawals,
            DemoTransfers transfers,
            DemoReversals reversals,
            DemoClients clients,
            DemoOrders orders,
            DemoClock clock) {
        this.desk = desk;
        this.deposits = deposits;
        this.receipts = receipts;
        this.questions = questions;
        this.withdrawals = withdrawals;
        this.transfers = transfers;
        this.reversals = reversals;
        this.clients = clients;
        this.orders = orders;
        this.clock = clock;
    }

    void sixDaysAgo(List<DemoClient> clients) {
        at(6, "09:12");
        long first = apply(clients.get(20), "42000.00", "BANK_TRANSFER");
        at(6, "09:40");
        // Completed by itself when its line comes: an instant transfer from a reviewed account.
        apply(clients.get(21), "18500.00", "FPS");
        at(6, "10:05");
        long cheque = apply(clients.get(22), "66000.00", "CHEQUE");
        long bounced = apply(clients.get(29), "23000.00", "CHEQUE");
        long recalled = apply(clients.get(32), "9400.00", "BANK_TRANSFER");
        at(6, "11:31");
        receipts.arrive(6, clients.get(20), "42000.00");
        receipts.arrive(6, clients.get(21), "18500.00");
        receipts.arrive(6, clients.get(22), "66000.00");
        receipts.arrive(6, clients.get(29), "23000.00");
        receipts.arrive(6, clients.get(32), "9400.00");
        receipts.imported("boc-hkd-1.sta");
        at(6, "14:20");
        List.of(first, cheque, bounced, recalled).forEach(this::approve);
        at(5, "10:20");
        desk.as(
                "operator",
                () -> act("deposit-records", bounced, "dishonour", Map.of("note", "Returned unpaid: refer to drawer")));
    }

    void fourDaysAgo(List<DemoClient> clients) {
        at(4, "09:25");
        long rejected = apply(clients.get(23), "7000.00", "ATM");
        at(4, "10:11");
        desk.as(
                "operator",
                () -> act("deposit-applications", rejected, "reject", reason("Paid from a third party's account")));
        at(4, "10:40");
        long withdrawn = withdrawals.ask(clients.get(20), "12000.00");
        long cancelled = withdrawals.ask(clients.get(21), "3000.00");
        at(4, "11:02");
        desk.as("operator", () -> act("withdrawal-tasks", withdrawn, "approve", Map.of()));
        orders.approve("reviewer", "withdrawal-tasks.approve");
        at(4, "15:30");
        withdrawals.paid(withdrawn, "OUT-77120");
        desk.as("operator2", () -> act("withdrawal-tasks", cancelled, "cancel", reason("The client called it off")));
        at(4, "15:41");
        reversals.takenBack("9400.00");
        at(4, "15:52");
        reversals.spent("42000.00");
        at(4, "16:05");
        receipts.stranger(4, "9800.00", "GOLDEN HARVEST LTD", "016-220-118822");
        receipts.stranger(4, "2500.00", "WONG KA FAI", "024-551-771200");
        receipts.stranger(4, "1180.00", "LUCKY STAR COMPANY", "016-880-112233");
        receipts.imported("boc-hkd-2.sta");
    }

    void threeDaysAgo(List<DemoClient> clients) {
        at(3, "09:05");
        long refunded = orders.newest(
                "statement-lines", Filter.where("amount", Operator.EQ, new java.math.BigDecimal("9800.00")));
        desk.as("operator", () -> {
            return desk.make("refunds", "register", refund(refunded, "9800.00", "GOLDEN HARVEST LTD"));
        });
        long marked = orders.newest(
                "statement-lines", Filter.where("amount", Operator.EQ, new java.math.BigDecimal("1180.00")));
        desk.as(
                "operator2",
                () -> act(
                        "statement-lines",
                        marked,
                        "refund",
                        Map.of("note", "A company paid for a private client; the bank was asked to send it back."),
                        "refund-marker"));
        at(3, "09:48");
        DemoClient failing = newcomer("C10901", "Kwok Tsz Yan", "郭芷欣", "S20901-01", "018-771-330021");
        DemoClient rejected = newcomer("C10902", "Ng Ho Yin", "吳浩賢", "S20902-01", "018-771-330022");
        long failed = apply(failing, "25000.00", "BANK_TRANSFER");
        long returned = apply(rejected, "15000.00", "BANK_TRANSFER");
        long opening = apply(clients.get(33), "60000.00", "BANK_TRANSFER");
        at(3, "11:20");
        receipts.arrive(3, failing, "25000.00");
        receipts.arrive(3, rejected, "15000.00");
        receipts.arrive(3, clients.get(33), "60000.00");
        receipts.stranger(3, "7200.00", "SUN HING TRADING", "016-330-771209");
        receipts.imported("boc-hkd-3.sta");
        at(3, "14:02");
        List.of(failed, returned, opening).forEach(this::approveOpening);
        at(3, "15:25");
        long unwanted = orders.newest(
                "statement-lines", Filter.where("amount", Operator.EQ, new java.math.BigDecimal("7200.00")));
        desk.as("operator", () -> act("statement-lines", unwanted, "deposit-refund", payee()));
        at(3, "17:30");
        fail("S20901-01");
        fail("S20902-01");
        at(2, "09:15");
        desk.as("operator", () -> act("opening-deposits", returned, "reject", reason("The account was not opened")));
    }

    void yesterday(List<DemoClient> clients) {
        at(1, "09:10");
        long cheque = apply(clients.get(24), "120000.00", "CHEQUE");
        at(1, "09:33");
        long direct = apply(clients.get(25), "8000.00", "BANK_TRANSFER");
        long waiting = apply(clients.get(26), "31000.00", "BANK_TRANSFER");
        at(1, "10:14");
        long one = apply(clients.get(27), "4000.00", "BANK_TRANSFER");
        long two = apply(clients.get(28), "6000.00", "BANK_TRANSFER");
        withdrawals.ask(clients.get(21), "5000.00");
        questions.asked(clients);
        at(1, "11:05");
        receipts.arrive(1, clients.get(24), "120000.00");
        receipts.stranger(1, "10000.00", "PAYROLL SERVICES HK", "012-111-220033");
        receipts.stranger(1, "3600.00", "CHEUNG", "");
        questions.paid(1, clients);
        receipts.imported("boc-hkd-4.sta");
        at(1, "14:45");
        approve(cheque);
        desk.as("operator", () -> act("deposit-applications", direct, "direct-deposit", Map.of(), "voucher-supplied"));
        orders.approve("reviewer", "deposit-applications.direct-deposit");
        at(1, "15:10");
        desk.as(
                "reviewer2",
                () -> act(
                        "deposit-reviews",
                        orders.newest("deposit-reviews", Filter.where("deposit", Operator.EQ, direct)),
                        "approve",
                        Map.of(),
                        "amount-agrees"));
        at(1, "15:40");
        desk.as("operator", () -> act("deposit-applications", waiting, "direct-deposit", Map.of(), "voucher-supplied"));
        desk.as(
                "operator",
                () -> act("deposit-records", cheque, "unfreeze", Map.of("note", "The bank confirmed by telephone")));
        vouchers(one, two);
        at(1, "15:50");
        transfers.refunded("9800.00");
        transfers.asked(clients.get(21));
    }

    private void vouchers(long one, long two) {
        long line = orders.newest(
                "statement-lines", Filter.where("amount", Operator.EQ, new java.math.BigDecimal("10000.00")));
        desk.as("operator", () -> {
            long batch = desk.create(
                    "voucher-batches",
                    Map.of(
                            "lines",
                            List.of(
                                    Map.of("line", line, "application", one, "amount", "4000.00"),
                                    Map.of("line", line, "application", two, "amount", "6000.00"))));
            return act("voucher-batches", batch, "submit", Map.of());
        });
    }

    private boolean act(
            String screen, long id, String action, Map<String, ? extends @Nullable Object> input, String... warnings) {
        desk.act(screen, id, action, input, warnings);
        return true;
    }

    private static Map<String, Object> payee() {
        return Map.of(
                "payeeName", "SUN HING TRADING",
                "payeeBank", "Bank of East Asia",
                "payeeAccount", "016-330-771209",
                "reason", "THIRD_PARTY",
                "note", "A company paid for a private client.");
    }

    private static Map<String, Object> reason(String why) {
        return Map.of("reason", why);
    }

    private void at(int daysAgo, String time) {
        clock.goTo(daysAgo, time);
    }

    private long apply(DemoClient client, String amount, String method) {
        return deposits.apply(client, amount, method, BANK, "");
    }

    private void approve(long deposit) {
        desk.as(
                "reviewer",
                () -> act("deposit-reviews", orders.reviewOf(deposit), "approve", Map.of(), "amount-agrees"));
    }

    private void approveOpening(long deposit) {
        approve(deposit);
        orders.approve("reviewer2", "deposit-reviews.approve");
    }

    private DemoClient newcomer(String number, String name, String chinese, String account, String paying) {
        DemoClient client = new DemoClient(
                number,
                name,
                chinese,
                number.toLowerCase(Locale.ROOT) + "@example.com",
                account,
                "IN_PROGRESS",
                paying);
        desk.as("support", () -> {
            clients.add(client);
            return true;
        });
        return client;
    }

    private void fail(String account) {
        desk.as(
                "support",
                () -> act(
                        "securities-accounts",
                        orders.newest("securities-accounts", Filter.where("number", Operator.EQ, account)),
                        "fail-opening",
                        reason("Identity documents were not accepted")));
    }

    private static Map<String, Object> refund(long line, String amount, String payee) {
        return Map.of(
                "lines", List.of(Map.of("line", line, "amount", amount)),
                "payeeName", payee,
                "payeeBank", "Hang Seng Bank",
                "payeeAccount", "016-220-118822",
                "reason", "THIRD_PARTY",
                "note", "Paid by a company, not by the client");
    }
}
