package fundsdesk.channels;

import fundsdesk.clients.Client;
import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.crud.Amount;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Tone;
import fundsdesk.crud.Verdict;
import fundsdesk.deposits.Deposit;
import fundsdesk.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A deposit that the bank took back, and that the client has spent: what they owe, until it is settled. */
@Entity
@Audited
@Table(name = "shortfalls")
class Shortfall extends Stored {

    /** Whether it is still owed. */
    enum Status implements Tone.Toned {
        OPEN(Tone.FAILED),
        SETTLED(Tone.DONE);

        private final Tone tone;

        Status(Tone tone) {
            this.tone = tone;
        }

        @Override
        public Tone tone() {
            return tone;
        }
    }

    private String number = "";

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable BankNotification notification;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Deposit deposit;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Client client;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable SecuritiesAccount securitiesAccount;

    private String currency = "";

    /** What the bank took back. */
    @Amount
    private BigDecimal amount = BigDecimal.ZERO;

    /** What the client had of it when the bank did. */
    @Amount
    private BigDecimal available = BigDecimal.ZERO;

    @Amount
    private BigDecimal missing = BigDecimal.ZERO;

    @NotNull
    @Enumerated(EnumType.STRING)
    private Status status = Status.OPEN;

    private @Nullable Instant settledAt;
    private @Nullable String settledBy;

    protected Shortfall() {}

    Shortfall(String number, BankNotification notification, Deposit deposit, Money available) {
        this.number = number;
        this.notification = notification;
        this.deposit = deposit;
        this.client = deposit.client();
        this.securitiesAccount = deposit.securitiesAccount();
        Money taken = deposit.credited().orElseGet(deposit::money);
        this.currency = taken.currency();
        this.amount = taken.amount();
        this.available = available.amount();
        this.missing = taken.minus(available).amount();
    }

    String number() {
        return number;
    }

    BankNotification notification() {
        return Objects.requireNonNull(notification);
    }

    Deposit deposit() {
        return Objects.requireNonNull(deposit);
    }

    Verdict mayBeSettled() {
        return Verdict.allowedIf(status == Status.OPEN, "shortfall.settled", number);
    }

    void settled(Instant at, String by) {
        mayBeSettled().orThrow();
        status = Status.SETTLED;
        settledAt = at;
        settledBy = by;
    }
}
