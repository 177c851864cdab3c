package fundsdesk.channels;

import fundsdesk.access.Makers;
import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Tone;
import fundsdesk.crud.Verdict;
import fundsdesk.names.AccountNumber;
import fundsdesk.reference.Bank;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A client's bank account whose deposits go to their securities account without anybody's hands. */
@Entity
@Audited
@Table(name = "bank_securities_links")
class BankSecuritiesLink extends Stored {

    /** Whether money that comes by it is credited. */
    enum Status implements Tone.Toned {
        /** Entered, and not looked at by a second person. */
        PENDING(Tone.WAITING),
        ACTIVE(Tone.DONE),
        SUSPENDED(Tone.ATTENTION),
        ENDED(Tone.UNDONE);

        private final Tone tone;

        Status(Tone tone) {
            this.tone = tone;
        }

        @Override
        public Tone tone() {
            return tone;
        }
    }

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable SecuritiesAccount securitiesAccount;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Bank bank;

    @NotBlank
    @Size(max = 34)
    @Pattern(regexp = "[A-Z0-9-]+", message = "{account.number}")
    private String accountNumber = "";

    /** The company account that the bank pays into. */
    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable CompanyBankAccount companyAccount;

    @NotNull
    @Enumerated(EnumType.STRING)
    private Status status = Status.PENDING;

    @Size(max = 500)
    private @Nullable String statusReason;

    /** The persons who entered or changed it: none of them activates it. */
    private String maker = "";

    protected BankSecuritiesLink() {}

    SecuritiesAccount securitiesAccount() {
        return Objects.requireNonNull(securitiesAccount);
    }

    CompanyBankAccount companyAccount() {
        return Objects.requireNonNull(companyAccount);
    }

    String accountNumber() {
        return accountNumber;
    }

    /** Whether a bank calls its account so. */
    boolean is(String account) {
        String bankCode = Objects.requireNonNull(bank).code();
        return AccountNumber.of(account, "").isSameAs(AccountNumber.of(accountNumber, bankCode));
    }

    void madeBy(String person) {
        maker = Makers.of(maker).with(person).kept();
    }

    /** What a second person looked at stays as it was. */
    Verdict mayBeChanged() {
        return Verdict.allowedIf(status == Status.PENDING, "link-bst.not-pending", status);
    }

    Verdict mayBeActivatedBy(String person) {
        return mayBeChanged()
                .and(() -> Verdict.allowedIf(!Makers.of(maker).include(person), "link-bst.own"))
                .and(() -> securitiesAccount().mayExpectDeposits());
    }

    Verdict mayBeSuspended() {
        return Verdict.allowedIf(status == Status.ACTIVE, "link-bst.not-active", status);
    }

    Verdict mayBeResumed() {
        return Verdict.allowedIf(status == Status.SUSPENDED, "link-bst.not-suspended", status);
    }

    Verdict mayBeEnded() {
        return Verdict.allowedIf(status != Status.ENDED, "link-bst.ended");
    }

    /** Whether money that comes by it is credited now. */
    Verdict mayCredit() {
        return Verdict.allowedIf(status == Status.ACTIVE, "link-bst.credits-only-active", accountNumber, status);
    }

    void become(Status next, @Nullable String why) {
        status = next;
        statusReason = why;
    }
}
