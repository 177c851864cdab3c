package fundsdesk.refunds;

import fundsdesk.clients.Client;
import fundsdesk.crud.Amount;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import fundsdesk.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** Money that is to go back to the bank account it came from. */
@Entity
@Audited
@Table(name = "refunds")
public class Refund extends Stored {

    /** It waits for a reviewer. */
    public record Registered(long refundId, String number, Money amount) {}

    @NotBlank
    private String number = "";

    /** Whose deposit it was; none when the desk does not know the payer. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Client client;

    @NotBlank
    @Size(max = 3)
    private String currency = "";

    @NotNull
    @Positive
    @Amount
    private BigDecimal amount = BigDecimal.ZERO;

    @Size(max = 140)
    private @Nullable String payeeName;

    @Size(max = 140)
    private @Nullable String payeeBank;

    @Size(max = 34)
    private @Nullable String payeeAccount;

    @NotNull
    @Enumerated(EnumType.STRING)
    private RefundReason reason = RefundReason.OTHER;

    @LongText
    @Size(max = 500)
    private @Nullable String note;

    /** The payee's bank is abroad: extra charges are to be expected. */
    private boolean crossBorder;

    @NotNull
    private LocalDate dueDate = LocalDate.EPOCH;

    @NotNull
    @Enumerated(EnumType.STRING)
    private RefundStatus status = RefundStatus.PENDING_REVIEW;

    @NotBlank
    private String registeredBy = "";

    @NotBlank
    private String registeredByPerson = "";

    protected Refund() {}

    Refund(String number, Refunds.Registration registration, LocalDate dueDate, String by, String person) {
        this.number = number;
        this.client = registration.client();
        this.currency = registration.amount().currency();
        this.amount = registration.amount().amount();
        this.payeeName = registration.payee().name();
        this.payeeBank = registration.payee().bank();
        this.payeeAccount = registration.payee().account();
        this.reason = registration.reason();
        this.note = registration.note();
        this.crossBorder = registration.crossBorder();
        this.dueDate = dueDate;
        this.registeredBy = by;
        this.registeredByPerson = person;
    }

    public String number() {
        return number;
    }

    public Optional<Client> client() {
        return Optional.ofNullable(client);
    }

    public Money money() {
        return new Money(amount, currency);
    }

    Optional<String> payeeAccount() {
        return Optional.ofNullable(payeeAccount);
    }

    public RefundReason reason() {
        return reason;
    }

    public RefundStatus status() {
        return status;
    }
}
