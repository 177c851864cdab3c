package fundsdesk.deposits;

import fundsdesk.access.Makers;
import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.cards.BankCard;
import fundsdesk.clients.Client;
import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.crud.Amount;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import fundsdesk.money.Money;
import fundsdesk.reference.Method;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * What a client says is coming: how much, by which way, from where, into which account.
 *
 * <p>Public, as proxies of the entity call its methods.
 */
@MappedSuperclass
@Audited
public abstract class DepositClaim extends Stored {

    @NotBlank
    private String number = "";

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Client client;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable SecuritiesAccount securitiesAccount;

    @NotBlank
    @Size(max = 3)
    private String currency = "HKD";

    @NotNull
    @Positive
    @Amount
    private @Nullable BigDecimal amount;

    /** What the desk keeps of the money received. */
    @NotNull
    @PositiveOrZero
    @Amount
    private BigDecimal fee = BigDecimal.ZERO;

    @NotNull
    @Enumerated(EnumType.STRING)
    private Method method = Method.BANK_TRANSFER;

    /** The beneficiary bank: the company account the client pays into. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable CompanyBankAccount companyAccount;

    /** The client's own account that the money is to come from. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable BankCard bankCard;

    @Size(max = 34)
    private @Nullable String payingAccount;

    @LongText
    @Size(max = 500)
    private @Nullable String remarks;

    @Size(max = 80)
    private @Nullable String externalRef;

    @NotNull
    @Enumerated(EnumType.STRING)
    private DepositSource source = DepositSource.OPERATOR;

    /** The persons who entered or changed it: none of them approves its credit. */
    @NotBlank
    private String maker = "";

    protected DepositClaim() {}

    /** A new application; what the client pays into may still be open. */
    DepositClaim(Client client, SecuritiesAccount account, Money money, Method method, DepositSource source) {
        this.client = client;
        this.securitiesAccount = account;
        this.currency = money.currency();
        this.amount = money.amount();
        this.method = method;
        this.source = source;
    }

    public String number() {
        return number;
    }

    public Client client() {
        return Objects.requireNonNull(client);
    }

    public SecuritiesAccount securitiesAccount() {
        return Objects.requireNonNull(securitiesAccount);
    }

    public Money money() {
        return new Money(Objects.requireNonNull(amount), currency);
    }

    public Money fee() {
        return new Money(fee, currency);
    }

    public String currency() {
        return currency;
    }

    public Method method() {
        return method;
    }

    public Optional<CompanyBankAccount> companyAccount() {
        return Optional.ofNullable(companyAccount);
    }

    public Optional<String> payingAccount() {
        return Optional.ofNullable(payingAccount);
    }

    public Optional<String> externalRef() {
        return Optional.ofNullable(externalRef);
    }

    public DepositSource source() {
        return source;
    }

    public Makers makers() {
        return Makers.of(maker);
    }

    Optional<SecuritiesAccount> account() {
        return Optional.ofNullable(securitiesAccount);
    }

    Optional<Client> givenClient() {
        return Optional.ofNullable(client);
    }

    Optional<BigDecimal> givenAmount() {
        return Optional.ofNullable(amount);
    }

    /** It was handed in: gets its number, its account and its first maker. */
    void submitted(String number, SecuritiesAccount account, DepositSource source, String person) {
        this.number = number;
        this.securitiesAccount = account;
        this.source = source;
        this.maker = makers().with(person).kept();
    }

    void paidInto(@Nullable CompanyBankAccount account) {
        this.companyAccount = account;
    }

    void paidFrom(@Nullable String account) {
        this.payingAccount = account;
    }

    public Optional<BankCard> bankCard() {
        return Optional.ofNullable(bankCard);
    }

    void paidWith(@Nullable BankCard card) {
        bankCard = card;
    }

    /** Its card is a live card of its client, and says which account pays. */
    Verdict namesOwnCard() {
        BankCard card = bankCard;
        if (card == null) {
            return Verdict.allowed();
        }
        String typed = payingAccount;
        payingAccount = card.accountNumber();
        return Verdict.allowedIf(!card.isDeleted() && card.client().equals(client()), "deposit.card-of-another")
                .and(() -> Verdict.allowedIf(typed == null || card.is(typed), "deposit.card-other-account"));
    }

    void described(@Nullable String remarks, @Nullable String externalRef) {
        this.remarks = remarks;
        this.externalRef = externalRef;
    }

    void changedBy(String person) {
        this.maker = makers().with(person).kept();
    }
}
