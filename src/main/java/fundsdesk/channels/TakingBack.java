package fundsdesk.channels;

import fundsdesk.access.Acting;
import fundsdesk.clients.AccountFreezes;
import fundsdesk.crud.Numbers;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Text;
import fundsdesk.crud.Verdict;
import fundsdesk.deposits.Deposit;
import fundsdesk.deposits.SystemDeposits;
import fundsdesk.ledger.Balance;
import fundsdesk.ledger.LedgerService;
import fundsdesk.money.Money;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Takes a deposit back because the bank did (BST-01). Where the client has less than that, the account is frozen and the
 * shortfall stays in sight until it is settled (BST-02).
 */
@Component
class TakingBack {

    private final SystemDeposits deposits;
    private final LedgerService ledger;
    private final AccountFreezes freezes;
    private final Shortfalls shortfalls;
    private final Numbers numbers;
    private final Clock clock;

    TakingBack(
            SystemDeposits deposits,
            LedgerService ledger,
            AccountFreezes freezes,
            Shortfalls shortfalls,
            Numbers numbers,
            Clock clock) {
        this.deposits = deposits;
        this.ledger = ledger;
        this.freezes = freezes;
        this.shortfalls = shortfalls;
        this.numbers = numbers;
        this.clock = clock;
    }

    Effect of(BankNotification refund, BankNotification success, Deposit deposit) {
        if (!refund.money().equals(success.money())) {
            return new Effect.Quarantined(
                    Text.of("notification.other-amount", refund.money(), success.number(), success.money()));
        }
        return switch (deposits.takeBack(deposit, reason(refund))) {
            case Verdict.Allowed done -> done(refund, deposit);
            case Verdict.Refused refused -> {
                if (!refused.code().equals("ledger.insufficient-available")) {
                    throw new RefusedException(refused);
                }
                yield new Effect.Waits(Text.of(
                        "notification.short",
                        shortfall(refund, deposit).number(),
                        deposit.securitiesAccount().number()));
            }
        };
    }

    private Effect done(BankNotification refund, Deposit deposit) {
        shortfalls
                .of(refund)
                .ifPresent(
                        open -> open.settled(clock.instant(), Acting.required().username()));
        return new Effect.Applied(deposit, Text.of("notification.taken-back", refund.money(), deposit.number()));
    }

    private Shortfall shortfall(BankNotification refund, Deposit deposit) {
        return shortfalls.of(refund).orElseGet(() -> {
            freezes.freeze(
                    deposit.securitiesAccount(),
                    "The bank took back " + deposit.number() + ", and the account has less than that.");
            return shortfalls.save(new Shortfall(numbers.next("SF"), refund, deposit, available(deposit)));
        });
    }

    private Money available(Deposit deposit) {
        return ledger.balances(deposit.securitiesAccount().id()).stream()
                .filter(balance -> balance.currency().equals(deposit.currency()))
                .map(Balance::available)
                .findFirst()
                .orElseGet(() -> Money.zero(deposit.currency()));
    }

    private static String reason(BankNotification refund) {
        return refund.message().orElse("The bank took the payment back.");
    }
}
