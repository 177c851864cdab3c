package fundsdesk.statements;

import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.crud.Amount;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Tone;
import fundsdesk.crud.Verdict;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** One statement of a company account as the bank sent it, with what its balances prove. */
@Entity
@Audited
@Table(name = "bank_statements")
public class BankStatement extends Stored {

    /** Whether its lines count. */
    public enum Status implements Tone.Toned {
        /** Its balances add up, or a person accepted that they do not. */
        ACCEPTED(Tone.DONE),
        /** It was not read to its end yet: none of its lines counts until the same file is. */
        INCOMPLETE(Tone.ATTENTION),
        /** Its balances do not add up: none of its lines can be matched until a person accepts it. */
        QUARANTINED(Tone.ATTENTION);

        private final Tone tone;

        Status(Tone tone) {
            this.tone = tone;
        }

        @Override
        public Tone tone() {
            return tone;
        }
    }

    /** How a file came. */
    public enum Origin {
        /** Somebody uploaded it. */
        MANUAL,
        /** A program sent it. */
        API
    }

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable CompanyBankAccount account;

    @NotBlank
    @Size(max = 3)
    private String currency = "";

    @Size(max = 60)
    private @Nullable String statementNumber;

    @Size(max = 60)
    private @Nullable String bankReference;

    @NotBlank
    private String format = "";

    @NotBlank
    @Size(max = 200)
    private String fileName = "";

    private @Nullable LocalDate openingDate;

    @Amount
    private @Nullable BigDecimal openingBalance;

    private @Nullable LocalDate closingDate;

    @Amount
    private @Nullable BigDecimal closingBalance;

    private int linesRead;
    private int linesAdded;

    /** By how much the closing balance differs from what opening balance and lines lead to. */
    @Amount
    private @Nullable BigDecimal difference;

    /** By how much the opening balance differs from the previous closing balance. */
    @Amount
    private @Nullable BigDecimal gap;

    /** How many statements are missing before it, as the bank numbers them. */
    private @Nullable Integer missingNumbers;

    /** How many days are missing before it. */
    private @Nullable Integer missingDays;

    /** How its file came. */
    @NotNull
    @Enumerated(EnumType.STRING)
    private Origin source = Origin.MANUAL;

    @NotNull
    @Enumerated(EnumType.STRING)
    private Status status = Status.INCOMPLETE;

    @Size(max = 500)
    private @Nullable String acceptanceReason;

    protected BankStatement() {}

    BankStatement(CompanyBankAccount account, String currency, String fileName, ReadStatement read, Origin source) {
        this.source = source;
        this.account = account;
        this.currency = currency;
        this.fileName = fileName;
        this.format = read.format();
        this.statementNumber = read.number().orElse(null);
        this.bankReference = read.reference().orElse(null);
        read.opening().ifPresent(opening -> {
            openingBalance = opening.amount().amount();
            openingDate = opening.date().orElse(null);
        });
    }

    public CompanyBankAccount account() {
        return Objects.requireNonNull(account);
    }

    public String currency() {
        return currency;
    }

    public Status status() {
        return status;
    }

    public int linesAdded() {
        return linesAdded;
    }

    Optional<String> statementNumber() {
        return Optional.ofNullable(statementNumber);
    }

    Optional<LocalDate> openingDate() {
        return Optional.ofNullable(openingDate);
    }

    Optional<LocalDate> closingDate() {
        return Optional.ofNullable(closingDate);
    }

    Optional<BigDecimal> closingBalance() {
        return Optional.ofNullable(closingBalance);
    }

    /** Whether its lines may be matched. */
    public boolean isAccepted() {
        return status == Status.ACCEPTED;
    }

    boolean isIncomplete() {
        return status == Status.INCOMPLETE;
    }

    /** Whether this is the statement that a file begins with what was read. */
    boolean isBegunBy(ReadStatement read) {
        BankStatement same = new BankStatement(account(), currency, fileName, read, source);
        return format.equals(same.format)
                && Objects.equals(statementNumber, same.statementNumber)
                && Objects.equals(bankReference, same.bankReference)
                && Objects.equals(openingDate, same.openingDate)
                && isZero(difference(openingBalance, same.openingBalance));
    }

    private static BigDecimal difference(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return (one == null ? BigDecimal.ZERO : one).subtract(other == null ? BigDecimal.ZERO : other);
    }

    /** The statement was read to its end: what do its balances prove? */
    void complete(ReadStatement read, int added, Optional<BankStatement> previous) {
        linesRead = read.lines();
        linesAdded = added;
        read.closing().ifPresent(closing -> {
            closingBalance = closing.amount().amount();
            closingDate = closing.date().orElse(null);
        });
        difference = read.proof().map(proof -> proof.difference().amount()).orElse(null);
        gap = Optional.ofNullable(openingBalance)
                .flatMap(opening ->
                        previous.flatMap(BankStatement::closingBalance).map(opening::subtract))
                .orElse(null);
        Continuity continuity = Continuity.after(previous, this);
        missingNumbers = continuity.numbers();
        missingDays = continuity.days();
        boolean proven = isZero(difference) && isZero(gap) && !read.lacksClosing();
        status = proven ? Status.ACCEPTED : Status.QUARANTINED;
    }

    Verdict mayBeAccepted() {
        return Verdict.allowedIf(status == Status.QUARANTINED, "statement.not-quarantined");
    }

    void accept(String reason) {
        mayBeAccepted().orThrow();
        status = Status.ACCEPTED;
        acceptanceReason = reason;
    }

    private static boolean isZero(@Nullable BigDecimal amount) {
        return amount == null || amount.signum() == 0;
    }
}
