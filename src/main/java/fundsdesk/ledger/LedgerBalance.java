package fundsdesk.ledger;

import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.clients.Client;
import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.crud.Amount;
import fundsdesk.crud.Stored;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;
import org.hibernate.envers.AuditOverride;
import org.jspecify.annotations.Nullable;

/** An account of the ledger in one currency with what is on it now. */
@Entity
@Immutable
@Table(name = "ledger_balance_rows")
@AuditOverride(forClass = Stored.class, isAudited = false)
class LedgerBalance extends Stored {

    private String name = "";

    @Enumerated(EnumType.STRING)
    private LedgerAccount.Kind kind = LedgerAccount.Kind.CLIENT;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Client client;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable SecuritiesAccount securitiesAccount;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable CompanyBankAccount companyAccount;

    private String currency = "";

    /** None on the accounts of the house, as the rest. */
    @Amount
    private @Nullable BigDecimal posted;

    @Amount
    private @Nullable BigDecimal held;

    @Amount
    private @Nullable BigDecimal available;

    /** What positions bind of it, as was last reported (ACC-08). */
    @Amount
    private @Nullable BigDecimal occupied;

    private boolean debitsBlocked;
}
