package fundsdesk.ledger;

import static fundsdesk.ledger.TestLedger.BANK;
import static fundsdesk.ledger.TestLedger.NO_FEE;
import static fundsdesk.ledger.TestLedger.hkd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.crud.RefusedException;
import fundsdesk.money.Money;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LedgerTests {

    private final TestLedger ledger = new TestLedger();
    private final LedgerService service = ledger.service;

    @AfterEach
    void everyBalanceIsTheSumOfItsPostings() {
        assertThat(service.differences()).isEmpty();
    }

    @Test
    @Tag("ACC-02")
    void creditsADepositInTwoOrMorePostings() {
        long account = ledger.newAccount();
        Answer.Booked booked = service.book(
                        ledger.newInstruction(), Booking.deposit(account, BANK, hkd("1000.00"), hkd("20.00")))
                .orThrow();
        assertThat(ledger.balance(account)).isEqualTo(Balance.of(hkd("980.00"), NO_FEE));
        assertThat(amountsOf(booked.procedureId()))
                .containsExactlyInAnyOrder(hkd("980.00"), hkd("20.00"), hkd("-1000.00"));
        assertThat(booked.number()).matches("PRC-\\d{8}-\\d{6,}");
    }

    @Test
    @Tag("ACC-02")
    void correctsByANewLinkedTransactionOnce() {
        long account = ledger.newAccount();
        long original = ledger.deposit(account, "300.00").orThrow().procedureId();
        long reversal = reverse(original).orThrow().procedureId();

        assertThat(ledger.available(account)).isEqualTo(hkd("0"));
        assertThat(amountsOf(original)).containsExactlyInAnyOrder(hkd("300.00"), hkd("-300.00"));
        assertThat(amountsOf(reversal)).containsExactlyInAnyOrder(hkd("300.00"), hkd("-300.00"));
        assertThat(service.statement(account, "HKD", OptionalLong.empty(), 10)
                        .entries()
                        .getFirst()
                        .reverses())
                .hasValue(original);
        assertThat(codeOf(reverse(original))).isEqualTo("ledger.already-reversed");
        assertThat(codeOf(reverse(reversal))).isEqualTo("ledger.not-reversible");
    }

    @Test
    @Tag("ACC-03")
    void booksAKeyOnceAndAnswersTheSameAgain() {
        long account = ledger.newAccount();
        Instruction instruction = ledger.newInstruction();
        Booking booking = Booking.deposit(account, BANK, hkd("50.00"), NO_FEE);
        Answer.Booked first = service.book(instruction, booking).orThrow();
        Answer.Booked second = service.book(instruction, booking).orThrow();

        assertThat(second.procedureId()).isEqualTo(first.procedureId());
        assertThat(second.number()).isEqualTo(first.number());
        assertThat(List.of(first.repeated(), second.repeated())).containsExactly(false, true);
        assertThat(ledger.available(account)).isEqualTo(hkd("50.00"));
    }

    @Test
    @Tag("ACC-03")
    void repeatsTheAnswerEvenIfTheBookingWouldBeRefusedToday() {
        long account = ledger.accountWith("50.00");
        Instruction instruction = ledger.newInstruction();
        Booking booking = Booking.withdrawal(account, BANK, hkd("50.00"), NO_FEE);
        service.book(instruction, booking).orThrow();
        service.freeze(account);
        assertThat(service.book(instruction, booking).orThrow().repeated()).isTrue();
    }

    @Test
    @Tag("ACC-03")
    void refusesAUsedKeyForAnotherBooking() {
        long account = ledger.newAccount();
        Instruction instruction = ledger.newInstruction();
        service.book(instruction, Booking.deposit(account, BANK, hkd("50.00"), NO_FEE))
                .orThrow();
        assertThat(codeOf(service.book(instruction, Booking.deposit(account, BANK, hkd("50.01"), NO_FEE))))
                .isEqualTo("ledger.key-reused");
        assertThat(codeOf(service.hold(instruction, new Hold(Hold.Kind.CHEQUE, account, hkd("50.00")))))
                .isEqualTo("ledger.key-reused");
        assertThat(ledger.available(account)).isEqualTo(hkd("50.00"));
    }

    @Test
    @Tag("ACC-03")
    void keepsAFailureEvenWhenTheCallerRollsBackAndLetsTheKeyBookLater() {
        long account = ledger.newAccount();
        Instruction instruction = ledger.newInstruction();
        Booking booking = Booking.withdrawal(account, BANK, hkd("70.00"), NO_FEE);
        assertThatThrownBy(() -> ledger.transaction.executeWithoutResult(
                        status -> service.book(instruction, booking).orThrow()))
                .isInstanceOf(RefusedException.class);

        assertThat(service.inquire(instruction.key())).hasValueSatisfying(failed -> {
            assertThat(failed.status()).isEqualTo(Procedure.Status.END_FAIL);
            assertThat(failed.type()).isEqualTo("CashWithdraw");
            assertThat(failed.message()).hasValue("refusal.ledger.insufficient-available [HKD 70.00, HKD 0.00]");
            assertThat(failed.subject()).isEqualTo(instruction.subject());
        });
        ledger.deposit(account, "70.00").orThrow();
        service.book(instruction, booking).orThrow();
        assertThat(service.inquire(instruction.key()).orElseThrow().status()).isEqualTo(Procedure.Status.END_OK);
    }

    @Test
    @Tag("ACC-03")
    void wasNeverThereWhenTheCallerRollsBack() {
        long account = ledger.newAccount();
        Instruction instruction = ledger.newInstruction();
        ledger.transaction.executeWithoutResult(status -> {
            service.book(instruction, Booking.deposit(account, BANK, hkd("9.00"), NO_FEE))
                    .orThrow();
            status.setRollbackOnly();
        });
        assertThat(service.inquire(instruction.key())).isEmpty();
        assertThat(service.balances(account)).isEmpty();
    }

    @Test
    @Tag("ACC-04")
    void refusesToDebitMoreThanIsAvailable() {
        long account = ledger.accountWith("100.00");
        ledger.heldBy(account, "30.00");
        assertThat(codeOf(ledger.withdraw(account, "70.01"))).isEqualTo("ledger.insufficient-available");
        assertThat(ledger.withdraw(account, "70.00")).isInstanceOf(Answer.Booked.class);
        assertThat(ledger.available(account)).isEqualTo(hkd("0"));
    }

    @Test
    @Tag("ACC-04")
    void refusesToTakeBackADepositThatHasBeenSpent() {
        long account = ledger.newAccount();
        long deposit = ledger.deposit(account, "100.00").orThrow().procedureId();
        ledger.withdraw(account, "0.01").orThrow();
        assertThat(codeOf(reverse(deposit))).isEqualTo("ledger.insufficient-available");
        assertThat(ledger.available(account)).isEqualTo(hkd("99.99"));
    }

    @Test
    @Tag("ACC-05")
    void setsHeldMoneyAsideAndReleasesItOnce() {
        long account = ledger.accountWith("100.00");
        long hold = ledger.heldBy(account, "60.00");
        assertThat(ledger.balance(account)).isEqualTo(Balance.of(hkd("100.00"), hkd("60.00")));
        assertThat(codeOf(ledger.hold(Hold.Kind.COIN, account, "40.01"))).isEqualTo("ledger.insufficient-available");

        service.release(ledger.newInstruction(), hold).orThrow();
        assertThat(ledger.available(account)).isEqualTo(hkd("100.00"));
        assertThat(codeOf(service.release(ledger.newInstruction(), hold))).isEqualTo("ledger.hold-not-active");
        assertThat(codeOf(consume(account, hold, "60.00"))).isEqualTo("ledger.hold-not-active");
    }

    @Test
    @Tag("ACC-05")
    void consumesAHoldWithTheBookingThatItWasFor() {
        long account = ledger.accountWith("100.00");
        long hold = ledger.heldBy(account, "100.00");
        assertThat(codeOf(ledger.withdraw(account, "0.01"))).isEqualTo("ledger.insufficient-available");
        consume(account, hold, "100.00").orThrow();
        assertThat(ledger.balance(account)).isEqualTo(Balance.of(NO_FEE, NO_FEE));
        assertThat(codeOf(service.release(ledger.newInstruction(), hold))).isEqualTo("ledger.hold-not-active");
    }

    @Test
    @Tag("ACC-05")
    void dishonoursAChequeByReversingTheCreditWithItsHold() {
        long account = ledger.newAccount();
        long deposit = ledger.deposit(account, "80.00").orThrow().procedureId();
        long hold = ledger.hold(Hold.Kind.CHEQUE, account, "80.00")
                .orThrow()
                .holdId()
                .orElseThrow();
        assertThat(codeOf(reverse(deposit))).isEqualTo("ledger.insufficient-available");
        service.reverse(ledger.newInstruction(), deposit, OptionalLong.of(hold)).orThrow();
        assertThat(ledger.balance(account)).isEqualTo(Balance.of(NO_FEE, NO_FEE));
    }

    @Test
    @Tag("ACC-06")
    void blocksWithdrawalsOfAFrozenAccountButNotCreditsOrReversals() {
        long account = ledger.newAccount();
        long deposit = ledger.deposit(account, "100.00").orThrow().procedureId();
        service.freeze(account);
        assertThat(codeOf(ledger.withdraw(account, "1.00"))).isEqualTo("ledger.debits-blocked");
        assertThat(codeOf(ledger.hold(Hold.Kind.WITHDRAWAL, account, "1.00"))).isEqualTo("ledger.debits-blocked");
        ledger.deposit(account, "5.00").orThrow();
        ledger.hold(Hold.Kind.CHEQUE, account, "5.00").orThrow();
        reverse(deposit).orThrow();

        service.unfreeze(account);
        ledger.deposit(account, "1.00").orThrow();
        ledger.withdraw(account, "1.00").orThrow();
    }

    @Test
    @Tag("ACC-06")
    void opensAFurtherCurrencyOfAFrozenAccountBlocked() {
        long account = ledger.newAccount();
        service.freeze(account);
        ledger.deposit(account, "10.00").orThrow();
        assertThat(codeOf(ledger.withdraw(account, "1.00"))).isEqualTo("ledger.debits-blocked");
    }

    @Test
    @Tag("ACC-07")
    void listsEachEntryWithItsSourceAndTheBalanceAfterIt() {
        long account = ledger.newAccount();
        Instruction instruction = ledger.newInstruction().note("Salary");
        service.book(instruction, Booking.deposit(account, BANK, hkd("10.00"), NO_FEE))
                .orThrow();
        ledger.withdraw(account, "4.00").orThrow();
        ledger.deposit(account, "1.00").orThrow();

        Statement newest = service.statement(account, "HKD", OptionalLong.empty(), 2);
        Statement oldest = service.statement(account, "HKD", newest.next(), 2);
        assertThat(newest.entries())
                .extracting(Statement.Entry::balanceAfter)
                .containsExactly(hkd("7.00"), hkd("6.00"));
        assertThat(oldest.next()).isEmpty();
        assertThat(oldest.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.subject()).isEqualTo(instruction.subject());
            assertThat(entry.note()).hasValue("Salary");
            assertThat(entry.type()).isEqualTo("CashDeposit");
            assertThat(entry.balanceAfter()).isEqualTo(hkd("10.00"));
        });
    }

    @Test
    @Tag("ACC-07")
    void keepsCurrenciesApart() {
        long account = ledger.accountWith("10.00");
        service.open(account, "USD");
        service.book(ledger.newInstruction(), Booking.deposit(account, BANK, Money.of("500", "JPY"), Money.zero("JPY")))
                .orThrow();
        assertThat(service.balances(account))
                .extracting(balance -> balance.available().toString())
                .containsExactly("HKD 10.00", "JPY 500", "USD 0.00");
    }

    private Answer reverse(long procedure) {
        return service.reverse(ledger.newInstruction(), procedure, OptionalLong.empty());
    }

    private Answer consume(long account, long hold, String amount) {
        Booking withdrawal = Booking.withdrawal(account, BANK, hkd(amount), NO_FEE);
        return service.book(ledger.newInstruction(), withdrawal.consuming(hold));
    }

    private static String codeOf(Answer answer) {
        return answer instanceof Answer.Refused refused ? refused.verdict().code() : "booked";
    }

    private List<Money> amountsOf(long transaction) {
        return ledger.sql
                .sql("select amount, currency from postings where transaction_id = ?")
                .param(transaction)
                .query((row, number) -> new Money(row.getBigDecimal("amount"), row.getString("currency")))
                .list();
    }
}
