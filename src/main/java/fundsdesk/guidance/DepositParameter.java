package fundsdesk.guidance;

import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.crud.Amount;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import fundsdesk.reference.Bank;
import fundsdesk.reference.Method;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** One way to deposit as the client sees it. */
@Entity
@Audited
@Table(name = "deposit_parameters")
public class DepositParameter extends Stored {

    @NotBlank
    private String number = "";

    @NotNull
    @Enumerated(EnumType.STRING)
    private Method method = Method.BANK_TRANSFER;

    @NotBlank
    @Size(max = 3)
    private String currency = "HKD";

    /** Where the client's bank is; none for everywhere. */
    @Size(max = 2)
    @Pattern(regexp = "[A-Z]{2}", message = "{bank.region}")
    private @Nullable String region;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "company_account_id", nullable = false)
    private @Nullable CompanyBankAccount companyAccount;

    /** The bank of the company account; the database holds the two together. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "receiving_bank_id")
    private @Nullable Bank receivingBank;

    @NotNull
    @PositiveOrZero
    @Amount(currency = "currency")
    private BigDecimal minimumAmount = BigDecimal.ZERO;

    @PositiveOrZero
    @Amount(currency = "currency")
    private @Nullable BigDecimal maximumAmount;

    @Size(max = 200)
    private @Nullable String feeText;

    @Size(max = 200)
    private @Nullable String feeTextChinese;

    @Size(max = 200)
    private @Nullable String arrivalText;

    @Size(max = 200)
    private @Nullable String arrivalTextChinese;

    private @Nullable LocalTime cutOff;

    @Min(0)
    private int displayOrder = 100;

    @ElementCollection
    @CollectionTable(name = "deposit_parameter_tags", joinColumns = @JoinColumn(name = "deposit_parameter_id"))
    @Column(name = "tag")
    private Set<@Size(max = 30) String> tags = new HashSet<>();

    @NotNull
    @Enumerated(EnumType.STRING)
    private ParameterStatus status = ParameterStatus.DRAFT;

    private @Nullable Instant publishedAt;

    protected DepositParameter() {}

    /** Called once, for each new record, whether it was copied or not. */
    void numbered(String given) {
        number = given;
    }

    String number() {
        return number;
    }

    Method method() {
        return method;
    }

    String currency() {
        return currency;
    }

    Optional<String> region() {
        return Optional.ofNullable(region);
    }

    Optional<CompanyBankAccount> account() {
        return Optional.ofNullable(companyAccount);
    }

    Bank receivingBank() {
        return Objects.requireNonNull(receivingBank);
    }

    boolean isPublished() {
        return status == ParameterStatus.PUBLISHED;
    }

    /** The receiving bank follows the account, whoever chose it. */
    void follow() {
        receivingBank = account().map(CompanyBankAccount::bank).orElse(null);
    }

    Verdict isSound() {
        return Verdict.allowedIf(
                maximumAmount == null || maximumAmount.compareTo(minimumAmount) >= 0, "parameter.limits-crossed");
    }

    Verdict mayBePublished() {
        return switch (status) {
            case DRAFT, UNSHELVED ->
                Verdict.allowedIf(!isDeleted(), "record.deleted").and(this::isPayable);
            case PUBLISHED -> Verdict.refused("parameter.published-already");
        };
    }

    /** Whether clients can pay this way now. */
    Verdict isPayable() {
        return Objects.requireNonNull(companyAccount).supports(method, currency);
    }

    Verdict mayBeUnshelved() {
        return Verdict.allowedIf(isPublished(), "parameter.not-published", status);
    }

    /** What clients see is hidden first. */
    Verdict mayBeDeleted() {
        return Verdict.allowedIf(!isPublished(), "parameter.unshelve-first");
    }

    void publish(Instant at) {
        mayBePublished().orThrow();
        status = ParameterStatus.PUBLISHED;
        publishedAt = at;
    }

    void unshelve() {
        mayBeUnshelved().orThrow();
        status = ParameterStatus.UNSHELVED;
    }
}
