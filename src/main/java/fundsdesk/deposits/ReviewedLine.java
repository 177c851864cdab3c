package fundsdesk.deposits;

import fundsdesk.crud.Stored;
import fundsdesk.statements.StatementLine;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * Money of a line that belongs to no application: to whom it goes back, or which withdrawal it was.
 *
 * <p>Public, as proxies of the entity call its methods.
 */
@MappedSuperclass
@Audited
public abstract class ReviewedLine extends Stored {

    /** The line that goes back, or came back, whole; none where lines were linked to applications. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable StatementLine line;

    private @Nullable String payeeName;
    private @Nullable String payeeBank;
    private @Nullable String payeeAccount;

    @Enumerated(EnumType.STRING)
    private @Nullable RefundCause refundCause;

    /** The withdrawal that came back. */
    private @Nullable String withdrawalNumber;

    /** The line goes back to its payer. */
    void goesBackTo(StatementLine line, Payee payee, RefundCause cause) {
        this.line = line;
        this.payeeName = payee.name();
        this.payeeBank = payee.bank();
        this.payeeAccount = payee.account();
        this.refundCause = cause;
    }

    /** The line is a withdrawal that came back. */
    void cameBack(StatementLine line, String withdrawal) {
        this.line = line;
        this.withdrawalNumber = withdrawal;
    }

    /** The line that goes back or came back. */
    public Optional<StatementLine> line() {
        return Optional.ofNullable(line);
    }

    /** Where the money goes back to.
     *
     * @throws NullPointerException for a review of another kind
     */
    public Payee payee() {
        return new Payee(
                Objects.requireNonNull(payeeName),
                Objects.requireNonNull(payeeBank),
                Objects.requireNonNull(payeeAccount));
    }

    public Optional<RefundCause> refundCause() {
        return Optional.ofNullable(refundCause);
    }

    public Optional<String> withdrawal() {
        return Optional.ofNullable(withdrawalNumber);
    }
}
