package fundsdesk.deposits;

import fundsdesk.clients.Client;
import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.crud.Amount;
import fundsdesk.crud.KeptSentence;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Verdict;
import fundsdesk.money.Money;
import fundsdesk.reference.Method;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * What became of a claim's money: what was received on whose word, what waited, what was credited by which procedure.
 *
 * <p>Public, as proxies of the entity call its methods.
 */
@MappedSuperclass
@Audited
public abstract class DepositMoney extends DepositClaim {

    @Amount
    private @Nullable BigDecimal creditedAmount;

    private @Nullable Instant completedAt;

    /** The ledger procedure that credited it. */
    private @Nullable Long procedureId;

    private @Nullable String procedureNumber;

    /** What the bank's statement says of it, where it was credited without a line. */
    @Size(max = 80)
    private @Nullable String bankReference;

    private @Nullable LocalDate valueDate;

    @Positive
    @Amount
    private @Nullable BigDecimal amountReceived;

    /** It was credited directly, and the statement's details are still to be filled in. */
    private boolean voucherMissing;

    /** The receipt of a channel that it was credited for; it credits once. */
    private @Nullable String receiptKey;

    /** On what word a channel credited it. */
    @LongText
    @KeptSentence
    private @Nullable String creditedOn;

    /** What waited, or waits, until the client's account is open. */
    @Amount
    private @Nullable BigDecimal suspendedAmount;

    private @Nullable String suspenseProcedure;

    protected DepositMoney() {}

    DepositMoney(Client client, SecuritiesAccount account, Money money, Method method, DepositSource source) {
        super(client, account, money, method, source);
    }

    public Optional<Money> credited() {
        return Optional.ofNullable(creditedAmount).map(credited -> new Money(credited, currency()));
    }

    /** Whether its money waited in suspense, whatever has become of it since. */
    public boolean waited() {
        return suspendedAmount != null;
    }

    /** What waited in suspense for it, whatever has become of it since. */
    public Money wasSuspended() {
        return new Money(Objects.requireNonNull(suspendedAmount), currency());
    }

    /** It waits in suspense. */
    void waits(Money received, String procedure) {
        suspendedAmount = received.amount();
        suspenseProcedure = procedure;
    }

    /** The ledger credited it. */
    void creditedBy(Money credited, long procedure, String number, Instant at) {
        creditedAmount = credited.amount();
        procedureId = procedure;
        procedureNumber = number;
        completedAt = at;
    }

    /** What the bank's statement says of money that is credited without a line; nothing of it may be known yet. */
    void vouched(@Nullable String reference, @Nullable LocalDate value, @Nullable Money received) {
        bankReference = reference;
        valueDate = value;
        amountReceived = received == null ? null : received.amount();
        voucherMissing = reference == null;
    }

    /** Whether its voucher says that it was valued on the day. */
    boolean isValuedOn(LocalDate day) {
        return day.equals(valueDate);
    }

    /** What was received of it without a line: as its voucher says, else as was claimed. */
    Money receivedDirectly() {
        return amountReceived == null ? money() : new Money(amountReceived, currency());
    }

    /** A channel credits it. */
    void creditedOn(Receipt receipt) {
        receiptKey = receipt.key();
        creditedOn = receipt.evidence();
        // A line that is here needs no reference to be found by.
        voucherMissing = false;
    }

    public Optional<String> bankReference() {
        return Optional.ofNullable(bankReference);
    }

    public boolean isVoucherMissing() {
        return voucherMissing;
    }

    Verdict maySupplyVoucher() {
        return Verdict.allowedIf(voucherMissing, "deposit.voucher-known", number());
    }

    /** The procedure that credited it. */
    public OptionalLong procedure() {
        return procedureId == null ? OptionalLong.empty() : OptionalLong.of(procedureId);
    }
}
