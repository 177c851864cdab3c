package fundsdesk.statements;

import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.crud.Amount;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import fundsdesk.money.Money;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** What the bank said of one booking. */
@MappedSuperclass
@Audited
public abstract class BankLine extends Stored {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable BankStatement statement;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable CompanyBankAccount account;

    @NotNull
    private LocalDate bookingDate = LocalDate.EPOCH;

    @NotNull
    private LocalDate valueDate = LocalDate.EPOCH;

    @NotNull
    @Enumerated(EnumType.STRING)
    private Direction direction = Direction.CREDIT;

    @NotBlank
    private String currency = "";

    @NotNull
    @Positive
    @Amount
    private BigDecimal amount = BigDecimal.ZERO;

    private @Nullable String bankReference;
    private @Nullable String endToEndId;
    private @Nullable String transactionCode;
    private @Nullable String remitterName;
    private @Nullable String remitterAccount;
    private @Nullable String remitterBank;

    @LongText
    private @Nullable String remittance;

    @NotNull
    private String fingerprint = "";

    /** Counts bookings that are alike to the letter, from 1. */
    private int occurrence = 1;

    protected BankLine() {}

    BankLine(BankStatement statement, ReadLine read, int occurrence) {
        this.statement = statement;
        this.account = statement.account();
        this.currency = read.amount().currency();
        this.amount = read.amount().amount();
        this.bookingDate = read.bookingDate();
        this.valueDate = read.valueDate();
        this.direction = read.direction();
        this.bankReference = read.bankReference().orElse(null);
        this.endToEndId = read.endToEndId().orElse(null);
        this.transactionCode = read.transactionCode().orElse(null);
        this.remitterName = read.counterparty().name().orElse(null);
        this.remitterAccount = read.counterparty().account().orElse(null);
        this.remitterBank = read.counterparty().bank().orElse(null);
        this.remittance = read.remittance();
        this.fingerprint = read.fingerprint();
        this.occurrence = occurrence;
    }

    public BankStatement statement() {
        return Objects.requireNonNull(statement);
    }

    public CompanyBankAccount account() {
        return Objects.requireNonNull(account);
    }

    public Money money() {
        return new Money(amount, currency);
    }

    public LocalDate bookingDate() {
        return bookingDate;
    }

    public LocalDate valueDate() {
        return valueDate;
    }

    public boolean isCredit() {
        return direction == Direction.CREDIT;
    }

    public Optional<String> remitterName() {
        return Optional.ofNullable(remitterName);
    }

    public Optional<String> remitterAccount() {
        return Optional.ofNullable(remitterAccount);
    }

    public Optional<String> remitterBank() {
        return Optional.ofNullable(remitterBank);
    }

    public Optional<String> bankReference() {
        return Optional.ofNullable(bankReference);
    }

    public Optional<String> endToEndId() {
        return Optional.ofNullable(endToEndId);
    }

    /** Whether the bank calls it so, or says so in its text. */
    public boolean names(String reference) {
        return reference.equals(endToEndId)
                || reference.equals(bankReference)
                || remittance != null && remittance.contains(reference);
    }

    public Optional<String> transactionCode() {
        return Optional.ofNullable(transactionCode);
    }

    public Optional<String> remittance() {
        return Optional.ofNullable(remittance);
    }
}
