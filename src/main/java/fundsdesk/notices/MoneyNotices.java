package fundsdesk.notices;

import fundsdesk.access.People;
import fundsdesk.access.StandardRole;
import fundsdesk.crud.Texts;
import fundsdesk.deposits.Deposit;
import fundsdesk.deposits.Deposits;
import fundsdesk.money.Money;
import fundsdesk.refunds.Refund;
import fundsdesk.withdrawals.Withdrawal;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells clients what became of their money. */
@Component
class MoneyNotices {

    private final Telling telling;
    private final People people;
    private final Deposits deposits;
    private final EntityManager entities;

    MoneyNotices(Telling telling, People people, Deposits deposits, EntityManager entities) {
        this.telling = telling;
        this.people = people;
        this.deposits = deposits;
        this.entities = entities;
    }

    @EventListener
    public void completed(Deposit.Completed completed) {
        deposit(Occasion.DEPOSIT_COMPLETED, completed.depositId(), completed.credited(), null);
    }

    @EventListener
    public void rejected(Deposit.Rejected rejected) {
        deposit(Occasion.DEPOSIT_REJECTED, rejected.depositId(), null, rejected.reason());
    }

    @EventListener
    public void released(Deposit.Released released) {
        deposit(Occasion.CHEQUE_RELEASED, released.depositId(), released.amount(), null);
    }

    @EventListener
    public void dishonoured(Deposit.Dishonoured dishonoured) {
        deposit(Occasion.DEPOSIT_DISHONOURED, dishonoured.depositId(), dishonoured.amount(), dishonoured.reason());
    }

    /** The client is told that it was taken back; why is between the desk and the bank. */
    @EventListener
    public void reversed(Deposit.Reversed reversed) {
        deposit(Occasion.DEPOSIT_REVERSED, reversed.depositId(), reversed.amount(), null);
    }

    /** The client is to deposit again, and the desk is alerted with the bank's own words (BST-01). */
    @EventListener
    public void takenBack(Deposit.TakenBack taken) {
        deposit(Occasion.DEPOSIT_TAKEN_BACK, taken.depositId(), taken.amount(), taken.reason());
        Deposit deposit = deposits.findById(taken.depositId()).orElseThrow();
        people.holding(StandardRole.OPERATOR.name())
                .forEach(operator -> telling.person(
                        Occasion.BANK_TOOK_BACK,
                        operator,
                        locale -> about(deposit, taken, locale),
                        "deposit-applications/" + taken.number()));
    }

    private Map<String, String> about(Deposit deposit, Deposit.TakenBack taken, Locale locale) {
        Map<String, String> values =
                values(taken.number(), taken.amount(), taken.reason()).apply(locale);
        values.put("client", deposit.client().number() + " " + deposit.client().name());
        return values;
    }

    /** Of a payer whom the desk does not know it knows no address either. */
    @EventListener
    public void registered(Refund.Registered registered) {
        refund(Occasion.REFUND_REGISTERED, registered.refundId(), registered.amount());
    }

    @EventListener
    public void processed(Refund.Processed processed) {
        refund(Occasion.REFUND_PROCESSED, processed.refundId(), processed.amount());
    }

    private void refund(Occasion occasion, long id, Money amount) {
        Refund refund = Objects.requireNonNull(entities.find(Refund.class, id));
        refund.client()
                .ifPresent(client -> telling.client(
                        occasion, client, values(refund.number(), amount, null), "refunds/" + refund.number()));
    }

    @EventListener
    public void completed(Withdrawal.Completed completed) {
        withdrawal(Occasion.WITHDRAWAL_COMPLETED, completed.withdrawalId(), null);
    }

    @EventListener
    public void returned(Withdrawal.Returned returned) {
        Withdrawal withdrawal = Objects.requireNonNull(entities.find(Withdrawal.class, returned.withdrawalId()));
        telling.client(
                Occasion.WITHDRAWAL_REVERSED,
                withdrawal.client(),
                values(returned.number(), returned.amount(), null),
                "withdrawal-tasks/" + returned.number());
    }

    /** What banks kept of it, and the client bears, goes off their account again. */
    @EventListener
    public void settled(Withdrawal.Settled settled) {
        if (settled.clientBears() && settled.rest().isPositive()) {
            Withdrawal withdrawal = Objects.requireNonNull(entities.find(Withdrawal.class, settled.withdrawalId()));
            telling.client(
                    Occasion.WITHDRAWAL_SHORT,
                    withdrawal.client(),
                    values(settled.number(), settled.rest(), null),
                    "withdrawal-tasks/" + settled.number());
        }
    }

    @EventListener
    public void ended(Withdrawal.Ended ended) {
        withdrawal(Occasion.WITHDRAWAL_ENDED, ended.withdrawalId(), ended.reason());
    }

    private void deposit(Occasion occasion, long id, @Nullable Money amount, @Nullable String reason) {
        Deposit deposit = deposits.findById(id).orElseThrow();
        telling.client(
                occasion,
                deposit.client(),
                values(deposit.number(), amount == null ? deposit.money() : amount, reason),
                "deposit-applications/" + deposit.number());
    }

    private void withdrawal(Occasion occasion, long id, @Nullable String reason) {
        Withdrawal withdrawal = Objects.requireNonNull(entities.find(Withdrawal.class, id));
        telling.client(
                occasion,
                withdrawal.client(),
                values(withdrawal.number(), withdrawal.money(), reason),
                "withdrawal-tasks/" + withdrawal.number());
    }

    private Function<Locale, Map<String, String>> values(String number, Money amount, @Nullable String reason) {
        return locale -> {
            Map<String, String> values = new HashMap<>();
            values.put("number", number);
            values.put("amount", Texts.money(amount));
            values.put("reason", reason == null ? "" : reason);
            return values;
        };
    }
}
