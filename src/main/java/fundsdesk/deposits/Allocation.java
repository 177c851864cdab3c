package fundsdesk.deposits;

import fundsdesk.crud.Amount;
import fundsdesk.crud.Stored;
import fundsdesk.money.Money;
import fundsdesk.statements.StatementLine;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** So much of a statement line belongs to a deposit application. */
@Entity
@Audited
@Table(name = "deposit_allocations")
public class Allocation extends Stored {

    /** None for a line that followed a deposit which was credited before. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable DepositReview review;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Deposit deposit;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable StatementLine line;

    private String currency = "";

    @NotNull
    @Positive
    @Amount
    private BigDecimal amount = BigDecimal.ZERO;

    @NotNull
    @Enumerated(EnumType.STRING)
    private AllocationStatus status = AllocationStatus.IN_REVIEW;

    protected Allocation() {}

    Allocation(@Nullable DepositReview review, Deposit deposit, StatementLine line, Money amount) {
        this.review = review;
        this.deposit = deposit;
        this.line = line;
        this.currency = amount.currency();
        this.amount = amount.amount();
    }

    public Deposit deposit() {
        return Objects.requireNonNull(deposit);
    }

    public StatementLine line() {
        return Objects.requireNonNull(line);
    }

    public Optional<DepositReview> review() {
        return Optional.ofNullable(review);
    }

    public Money money() {
        return new Money(amount, currency);
    }

    void posted() {
        status = AllocationStatus.POSTED;
    }

    void released() {
        status = AllocationStatus.RELEASED;
    }
}
