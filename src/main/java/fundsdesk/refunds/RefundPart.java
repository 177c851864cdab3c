package fundsdesk.refunds;

import fundsdesk.crud.Amount;
import fundsdesk.crud.Stored;
import fundsdesk.deposits.Deposit;
import fundsdesk.money.Money;
import fundsdesk.statements.StatementLine;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Optional;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** So much of a refund is the money of a statement line, and of an application if there was one. */
@Entity
@Audited
@Table(name = "refund_parts")
public class RefundPart extends Stored {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Refund refund;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable StatementLine line;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Deposit deposit;

    private String currency = "";

    @NotNull
    @Positive
    @Amount
    private BigDecimal amount = BigDecimal.ZERO;

    protected RefundPart() {}

    RefundPart(Refund refund, Refunds.Part part) {
        this.refund = refund;
        this.line = part.line();
        this.deposit = part.deposit();
        this.currency = part.amount().currency();
        this.amount = part.amount().amount();
    }

    Optional<StatementLine> line() {
        return Optional.ofNullable(line);
    }

    public Money money() {
        return new Money(amount, currency);
    }
}
