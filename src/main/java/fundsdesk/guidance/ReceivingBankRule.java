package fundsdesk.guidance;

import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import fundsdesk.reference.Bank;
import fundsdesk.reference.Method;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** Which company account clients of a bank, of a group of banks, or of any other bank are shown. */
@Entity
@Audited
@Table(name = "receiving_bank_rules")
public class ReceivingBankRule extends Stored {

    @NotBlank
    private String number = "";

    /** Whose clients it is for. */
    public enum Target {
        BANK,
        GROUP,
        /** Banks that no other rule names. */
        ANY_OTHER
    }

    @NotNull
    @Enumerated(EnumType.STRING)
    private Method method = Method.BANK_TRANSFER;

    @NotBlank
    @Size(max = 3)
    private String currency = "HKD";

    @NotNull
    @Enumerated(EnumType.STRING)
    private Target target = Target.BANK;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "client_bank_id")
    private @Nullable Bank clientBank;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "bank_group_id")
    private @Nullable BankGroup bankGroup;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "company_account_id", nullable = false)
    private @Nullable CompanyBankAccount companyAccount;

    @Min(1)
    @Max(9999)
    private int priority = 100;

    private boolean active = true;

    protected ReceivingBankRule() {}

    /** Called once, for each new record, whether it was copied or not. */
    void numbered(String given) {
        number = given;
    }

    String number() {
        return number;
    }

    /** It names whom its target says and nobody else, and an account that takes the method in the currency. */
    Verdict isSound() {
        forgetOthers();
        boolean named = switch (target) {
            case BANK -> clientBank != null;
            case GROUP -> bankGroup != null;
            case ANY_OTHER -> true;
        };
        return Verdict.allowedIf(named, "rule.names-nobody", target)
                .and(() -> companyAccount == null || !active
                        ? Verdict.allowed()
                        : companyAccount.supports(method, currency));
    }

    private void forgetOthers() {
        clientBank = target == Target.BANK ? clientBank : null;
        bankGroup = target == Target.GROUP ? bankGroup : null;
    }
}
