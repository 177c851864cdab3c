package fundsdesk.accounts;

import fundsdesk.crud.LongText;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A bank account of the company into which clients pay, with the currencies and methods it takes. */
@Entity
@Audited
@Table(name = "company_bank_accounts")
public class CompanyBankAccount extends Stored {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Bank bank;

    @NotBlank
    @Size(max = 120)
    private String accountName = "";

    @NotBlank
    @Size(max = 34)
    @Pattern(regexp = "[A-Z0-9-]+", message = "{account.number}")
    private String accountNumber = "";

    @NotEmpty
    @ElementCollection
    @CollectionTable(
            name = "company_bank_account_currencies",
            joinColumns = @JoinColumn(name = "company_bank_account_id"))
    @Column(name = "currency")
    private Set<String> currencies = new HashSet<>();

    @NotEmpty
    @ElementCollection
    @Enumerated(EnumType.STRING)
    @CollectionTable(name = "company_bank_account_methods", joinColumns = @JoinColumn(name = "company_bank_account_id"))
    @Column(name = "method")
    private Set<Method> methods = new HashSet<>();

    @Size(max = 11)
    @Pattern(regexp = "[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?", message = "{bank.swift}")
    private @Nullable String swift;

    @Size(max = 20)
    @Pattern(regexp = "[A-Z0-9-]{2,20}", message = "{account.clearing-code}")
    private @Nullable String clearingCode;

    @Size(max = 80)
    private @Nullable String branch;

    @Size(max = 2)
    @Pattern(regexp = "[A-Z]{2}", message = "{bank.region}")
    private @Nullable String region;

    @Size(max = 200)
    @LongText
    private @Nullable String address;

    private boolean active = true;

    protected CompanyBankAccount() {}

    public String accountNumber() {
        return accountNumber;
    }

    public String accountName() {
        return accountName;
    }

    public boolean isActive() {
        return active && !isDeleted();
    }

    /** Whether a client may pay into it this way in this currency. */
    public Verdict supports(Method method, String currency) {
        return Verdict.allowedIf(isActive(), "company-account.inactive", accountNumber)
                .and(() -> Verdict.allowedIf(
                        methods.contains(method) && currencies.contains(currency),
                        "company-account.not-supported",
                        accountNumber,
                        method,
                        currency));
    }

    public Bank bank() {
        return Objects.requireNonNull(bank);
    }

    public Optional<String> swift() {
        return Optional.ofNullable(swift);
    }

    public Optional<String> clearingCode() {
        return Optional.ofNullable(clearingCode);
    }

    public Optional<String> branch() {
        return Optional.ofNullable(branch);
    }

    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    /** Its currency, if it holds just one. */
    public Optional<String> onlyCurrency() {
        return currencies.size() == 1 ? currencies.stream().findFirst() : Optional.empty();
    }

    /** Whether money of this currency can be paid from it. */
    public Verdict mayPay(String currency) {
        return Verdict.allowedIf(isActive(), "company-account.inactive", accountNumber)
                .and(() -> Verdict.allowedIf(
                        currencies.contains(currency), "company-account.other-currency", accountNumber, currency));
    }

    public boolean holds(String currency) {
        return currencies.contains(currency);
    }
}
