package fundsdesk.deposits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.access.Acting;
import fundsdesk.accounts.CompanyBankAccounts;
import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.clients.SecuritiesAccounts;
import fundsdesk.crud.ChangeNote;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Row;
import fundsdesk.crud.Verdict;
import fundsdesk.ledger.Booking;
import fundsdesk.ledger.Instruction;
import fundsdesk.ledger.LedgerService;
import fundsdesk.money.Money;
import fundsdesk.reference.Method;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.statements.StatementLines;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What channels credit without hands, and take back. */
@DeskTest
class SystemDepositTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private SystemDeposits system;

    @Autowired
    private Deposits deposits;

    @Autowired
    private CompanyBankAccounts companyAccounts;

    @Autowired
    private SecuritiesAccounts accounts;

    @Autowired
    private StatementLines lines;

    @Autowired
    private LedgerService ledger;

    @Autowired
    private TransactionTemplate transaction;

    private Day day;
    private String reference = "";

    @BeforeEach
    void begin() {
        day = new Day(desk);
        reference = Day.unusual();
    }

    @Test
    void creditsAReceiptOnceHoweverOftenItComes() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Future<Long>> all = pool.invokeAll(
                    Collections.nCopies(8, () -> as(() -> credit("800.00").id())));
            assertThat(all.stream().map(Future::resultNow).distinct()).hasSize(1);
        }
        assertThat(available()).isEqualTo("800.00");
        Row row = desk.rows("deposit-applications", Filter.where("client", Operator.EQ, day.client))
                .getFirst();
        assertThat(row.get("status")).isEqualTo(DepositStatus.COMPLETED);
        assertThat(row.get("source")).isEqualTo(DepositSource.SYSTEM);
    }

    @Test
    void theSameKeyForOtherMoneyIsRefused() {
        as(() -> credit("800.00"));
        assertThatThrownBy(() -> as(() -> credit("801.00"))).isInstanceOf(RefusedException.class);
        assertThat(available()).isEqualTo("800.00");
    }

    @Test
    void theStatementLineThatFollowsLinksByReferenceAndCreditsNothingAgain() {
        long deposit = as(() -> credit("450.00").id());
        long line = day.imported("450.00", reference);
        assertThat(desk.row("statement-lines", line).get("result")).hasToString("LINKED");
        assertThat(desk.rows("deposit-allocations", Filter.where("deposit", Operator.EQ, deposit)))
                .hasSize(1);
        assertThat(available()).isEqualTo("450.00");
    }

    @Test
    void aLineThatCameFirstIsTakenWithIt() {
        long line = day.imported("450.00", reference);
        as(() -> credit("450.00"));
        assertThat(desk.row("statement-lines", line).get("result")).hasToString("LINKED");
        assertThat(available()).isEqualTo("450.00");
    }

    @Test
    void aLineUnderReviewForAnApplicationIsNotCreditedBesides() {
        long line = day.imported("450.00", reference);
        TestDesk.done(day.link(Day.OPERATOR, line, day.apply("450.00"), "450.00"));
        assertThatThrownBy(() -> as(() -> credit("450.00"))).isInstanceOf(RefusedException.class);
        assertThat(available()).isEqualTo("0.00");
    }

    @Test
    void completesAnApplicationThatWaitsFromTheLineItself() {
        long deposit = day.apply("320.00");
        long line = day.imported("320.00", reference);
        as(() -> system.credit(
                Receipt.of(lines.findById(line).orElseThrow(), "The account agrees."),
                deposits.findById(deposit).orElseThrow()));
        assertThat(desk.row("deposit-applications", deposit).get("status")).isEqualTo(DepositStatus.COMPLETED);
        assertThat(desk.row("statement-lines", line).get("result")).hasToString("LINKED");
        assertThat(available()).isEqualTo("320.00");
    }

    @Test
    void takenBackByTheBankItIsRefundedAndDebitedOnce() {
        long deposit = as(() -> credit("600.00").id());
        assertThat(takeBack(deposit).isAllowed()).isTrue();
        assertThat(takeBack(deposit).isAllowed()).isTrue();
        Row row = desk.row("deposit-applications", deposit);
        assertThat(row.get("status")).isEqualTo(DepositStatus.REFUNDED);
        assertThat(row.get("rejectionReason")).isEqualTo("Card closed");
        assertThat(available()).isEqualTo("0.00");
    }

    @Test
    void whatTheClientHasNoMoreIsNotTakenBack() {
        long deposit = as(() -> credit("600.00").id());
        as(() -> ledger.book(
                Instruction.of("tests/" + reference, "spend"),
                Booking.withdrawal(day.account, company().id(), hkd("1.00"), hkd("0.00"))));
        assertThat(takeBack(deposit))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class, no -> assertThat(no.code()).isEqualTo("ledger.insufficient-available"));
        assertThat(desk.row("deposit-applications", deposit).get("status")).isEqualTo(DepositStatus.COMPLETED);
        assertThat(available()).isEqualTo("599.00");
    }

    @Test
    void whileTheAccountIsBeingOpenedItWaitsInSuspenseAndIsTakenBackFromThere() {
        long opening = day.opening("B");
        SecuritiesAccount account = accounts.find(
                        (String) desk.row("securities-accounts", opening).get("number"))
                .orElseThrow();
        long deposit =
                as(() -> system.credit(receipt("90.00"), account, Method.BST).id());
        assertThat(desk.row("deposit-applications", deposit).get("stage")).isEqualTo(DepositStage.OPENING_HOLD);
        assertThat(takeBack(deposit).isAllowed()).isTrue();
        assertThat(desk.row("deposit-applications", deposit).get("status")).isEqualTo(DepositStatus.REJECTED);
        TestDesk.done(
                desk.run(TestDesk.SYSTEM, "securities-accounts", opening, "activate", Map.of("reason", "opened")));
        assertThat(ledger.balances(opening))
                .allMatch(balance -> balance.available().isZero());
    }

    private Deposit credit(String amount) {
        SecuritiesAccount account = accounts.find(
                        (String) desk.row("securities-accounts", day.account).get("number"))
                .orElseThrow();
        return system.credit(receipt(amount), account, Method.BST);
    }

    private Receipt receipt(String amount) {
        return Receipt.told(
                "TEST/" + reference, company(), hkd(amount), reference, Optional.empty(), "The bank said so.");
    }

    private fundsdesk.accounts.CompanyBankAccount company() {
        return companyAccounts.find(day.companyAccount).orElseThrow();
    }

    private Verdict takeBack(long deposit) {
        return as(() -> system.takeBack(deposits.findById(deposit).orElseThrow(), "Card closed"));
    }

    private <R> R as(Supplier<R> work) {
        return Acting.as(
                TestDesk.SYSTEM, () -> ChangeNote.of("test").during(() -> transaction.execute(status -> work.get())));
    }

    private static Money hkd(String amount) {
        return new Money(new BigDecimal(amount), "HKD");
    }

    private String available() {
        return ledger.balances(day.account).stream()
                .findFirst()
                .map(balance -> balance.available().amount().toPlainString())
                .orElse("0.00");
    }
}
