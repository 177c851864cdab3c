package fundsdesk.ledger;

import static fundsdesk.ledger.TestLedger.BANK;
import static fundsdesk.ledger.TestLedger.NO_FEE;
import static fundsdesk.ledger.TestLedger.hkd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.database.TestDatabase;
import fundsdesk.money.Money;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A credit does not wait for another booking of its account, and is the client's all the same. */
class BusyAccountTests {

    private final TestLedger ledger = new TestLedger();
    private final LedgerService service = ledger.service;
    private final ExecutorService others = Executors.newCachedThreadPool();
    private long account;

    @BeforeEach
    void someMoney() {
        account = ledger.accountWith("100.00");
    }

    @AfterEach
    void everyBalanceIsTheSumOfItsPostings() {
        others.shutdownNow();
        assertThat(service.differences()).isEmpty();
    }

    @Test
    @Tag("ACC-02")
    void creditsWhileAnotherBookingHoldsTheAccount() {
        whileItIsBusy(() -> {
            ledger.deposit(account, "7.00").orThrow();
            assertThat(ledger.available(account)).isEqualTo(hkd("107.00"));
        });
        assertThat(ledger.available(account)).isEqualTo(hkd("108.00"));
    }

    @Test
    @Tag("ACC-07")
    void showsEachEntryOnceWithTheBalanceAfterItBeforeAndAfterItHasItsPlace() {
        whileItIsBusy(() -> {
            ledger.deposit(account, "7.00").orThrow();
            ledger.deposit(account, "3.00").orThrow();
        });
        assertThat(balancesAfter()).containsExactly("111.00", "108.00", "101.00", "100.00");
        ledger.deposit(account, "0.50").orThrow();
        assertThat(waiting()).isZero();
        assertThat(balancesAfter()).containsExactly("111.50", "108.50", "101.50", "101.00", "100.00");
    }

    @Test
    @Tag("ACC-07")
    void pagesThroughWhatWaitsAndWhatHasItsPlace() {
        whileItIsBusy(() -> {
            ledger.deposit(account, "7.00").orThrow();
            ledger.deposit(account, "3.00").orThrow();
        });
        OptionalLong next = OptionalLong.empty();
        for (String balance : List.of("111.00", "108.00", "101.00", "100.00")) {
            Statement page = service.statement(account, "HKD", next, 1);
            assertThat(page.entries())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.balanceAfter()).isEqualTo(hkd(balance)));
            next = page.next();
        }
        assertThat(next).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdraw", "hold", "reverse"})
    @Tag("ACC-04")
    void spendsWhatWaited(String how) {
        long[] credit = new long[1];
        whileItIsBusy(
                () -> credit[0] = ledger.deposit(account, "50.00").orThrow().procedureId());
        assertThat(waiting()).isOne();
        switch (how) {
            case "withdraw" -> ledger.withdraw(account, "151.00").orThrow();
            case "hold" -> ledger.hold(Hold.Kind.WITHDRAWAL, account, "151.00").orThrow();
            default ->
                service.reverse(ledger.newInstruction(), credit[0], OptionalLong.empty())
                        .orThrow();
        }
        assertThat(waiting()).isZero();
        assertThat(ledger.available(account)).isEqualTo(hkd(how.equals("reverse") ? "101.00" : "0"));
    }

    @Test
    @Tag("ACC-04")
    void refusesMoreThanIsAvailableWithWhatWaits() {
        whileItIsBusy(() -> ledger.deposit(account, "50.00").orThrow());
        assertThat(ledger.withdraw(account, "151.01")).isInstanceOf(Answer.Refused.class);
        assertThat(ledger.available(account)).isEqualTo(hkd("151.00"));
    }

    @Test
    @Tag("ACC-05")
    void holdsInTheSameTransactionWhatItHasJustCredited() {
        CompletableFuture<Answer> held = new CompletableFuture<>();
        CompletableFuture<Void> booked = new CompletableFuture<>();
        whileItIsBusy(() -> {
            held.completeAsync(
                    () -> ledger.transaction.execute(begun -> {
                        ledger.deposit(account, "40.00").orThrow();
                        booked.complete(null);
                        return ledger.hold(Hold.Kind.CHEQUE, account, "141.00");
                    }),
                    others);
            booked.join();
        });
        assertThat(held.join()).isInstanceOf(Answer.Booked.class);
        assertThat(ledger.available(account)).isEqualTo(hkd("0"));
    }

    @Test
    @Tag("ACC-03")
    void wasNeverThereWhenTheCallerRollsBack() {
        whileItIsBusy(() -> ledger.transaction.executeWithoutResult(begun -> {
            ledger.deposit(account, "40.00").orThrow();
            begun.setRollbackOnly();
        }));
        assertThat(waiting()).isZero();
        assertThat(ledger.available(account)).isEqualTo(hkd("101.00"));
    }

    @Test
    @Tag("ACC-02")
    void losesAndDoublesNothingWhenManyCreditDebitAndTakeBack() throws Exception {
        Money before = ledger.available(account);
        List<CompletableFuture<Long>> callers = IntStream.range(0, 12)
                .mapToObj(number -> CompletableFuture.supplyAsync(this::someBookings, others))
                .toList();
        long cents = 0;
        for (CompletableFuture<Long> caller : callers) {
            cents += caller.get(60, TimeUnit.SECONDS);
        }
        Money booked = new Money(java.math.BigDecimal.valueOf(cents, 2), "HKD");
        assertThat(ledger.available(account)).isEqualTo(before.plus(booked));
        assertThat(balancesAfter().getFirst())
                .isEqualTo(before.plus(booked).amount().toPlainString());
    }

    /** What they changed in total, in cents. */
    private long someBookings() {
        long cents = 0;
        for (int i = 0; i < 25; i++) {
            int amount = 1 + ThreadLocalRandom.current().nextInt(500);
            Money money = Money.of(java.math.BigDecimal.valueOf(amount, 2).toPlainString(), "HKD");
            Booking booking = i % 5 == 4
                    ? Booking.withdrawal(account, BANK, money, NO_FEE)
                    : Booking.deposit(account, BANK, money, NO_FEE);
            boolean back = i % 7 == 6;
            Boolean done = ledger.transaction.execute(begun -> {
                Answer answer = service.book(ledger.newInstruction(), booking);
                if (back) {
                    begun.setRollbackOnly();
                }
                return answer instanceof Answer.Booked && !back;
            });
            cents += Boolean.TRUE.equals(done) ? (i % 5 == 4 ? -amount : amount) : 0;
        }
        return cents;
    }

    @Test
    @Tag("ACC-02")
    void refusesEvenTheOwnerToDropWhatWaitsOrToInventAPlace() {
        whileItIsBusy(() -> ledger.deposit(account, "50.00").orThrow());
        JdbcClient owner = JdbcClient.create(TestDatabase.shared().owner());
        String mine = " where account_id = (select id from ledger_accounts where owner_id = " + account + ")";
        assertThatThrownBy(() -> owner.sql("delete from waiting_credits" + mine).update())
                .hasStackTraceContaining("is placed before it goes");
        assertThatThrownBy(() -> owner.sql("update waiting_credits set amount = 1" + mine)
                        .update())
                .hasStackTraceContaining("is given its place");
        assertThatThrownBy(() -> owner.sql("insert into placed_credits select account_id, nextval('postings_id_seq'),"
                                + " posting_id, 7 from waiting_credits" + mine)
                        .update())
                .hasStackTraceContaining("places do not continue");
        assertThatThrownBy(() -> owner.sql("insert into waiting_credits select account_id, id, amount from postings"
                                + mine + " and balance_after is not null")
                        .update())
                .hasStackTraceContaining("cannot wait");
        assertThatThrownBy(() -> owner.sql("insert into postings (transaction_id, account_id, currency, amount)"
                                + " select transaction_id, account_id, currency, 1 from postings" + mine + " limit 1")
                        .update())
                .hasStackTraceContaining("is not balanced");
        assertThat(ledger.available(account)).isEqualTo(hkd("151.00"));
    }

    /** While somebody else's credit of 1.00 is booked and not yet committed. */
    private void whileItIsBusy(Runnable work) {
        ledger.transaction.executeWithoutResult(begun -> {
            ledger.deposit(account, "1.00").orThrow();
            CompletableFuture.runAsync(work, others)
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
        });
    }

    private List<String> balancesAfter() {
        return service.statement(account, "HKD", OptionalLong.empty(), 1_000).entries().stream()
                .map(entry -> entry.balanceAfter().amount().toPlainString())
                .toList();
    }

    private long waiting() {
        return ledger.sql
                .sql("select count(*) from waiting_credits w join ledger_accounts a on a.id = w.account_id"
                        + " where a.owner_id = ?")
                .param(account)
                .query(Long.class)
                .single();
    }
}
