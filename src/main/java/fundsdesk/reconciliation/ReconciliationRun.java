package fundsdesk.reconciliation;

import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.crud.Amount;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** The comparison of a company account's statement lines of some days with the desk's records, and what it proves. */
@Entity
@Audited
@Table(name = "reconciliation_runs")
class ReconciliationRun extends Stored {

    @NotBlank
    private String number = "";

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable CompanyBankAccount account;

    @NotBlank
    private String currency = "";

    @NotNull
    private LocalDate fromDate = LocalDate.EPOCH;

    @NotNull
    private LocalDate toDate = LocalDate.EPOCH;

    @NotNull
    @Enumerated(EnumType.STRING)
    private RunStatus status = RunStatus.WAITING;

    /** How often it was run; running again finds the same in the same rows. */
    private int executions;

    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;
    private long lines;
    private long records;
    private long matched;
    private long openItems;

    @Amount
    private @Nullable BigDecimal bankOpening;

    @Amount
    private @Nullable BigDecimal bankClosing;

    @Amount
    private @Nullable BigDecimal ledgerOpening;

    @Amount
    private @Nullable BigDecimal ledgerClosing;

    /** What bank and ledger differed by before the first day. */
    @Amount
    private @Nullable BigDecimal broughtForward;

    /** What the listed items make bank and ledger differ by. */
    @Amount
    private @Nullable BigDecimal openAmount;

    /** What of the bank's closing balance nothing explains: zero proves the account. */
    @Amount
    private @Nullable BigDecimal difference;

    private @Nullable String message;

    protected ReconciliationRun() {}

    ReconciliationRun(String number, Asked asked) {
        this.number = number;
        this.account = asked.account();
        this.currency = asked.currency();
        this.fromDate = asked.from();
        this.toDate = asked.to();
    }

    /** Which account, in which currency, over which days, both included. */
    record Asked(CompanyBankAccount account, String currency, LocalDate from, LocalDate to) {}

    String number() {
        return number;
    }

    CompanyBankAccount account() {
        return Objects.requireNonNull(account);
    }

    String currency() {
        return currency;
    }

    LocalDate toDate() {
        return toDate;
    }

    RunStatus status() {
        return status;
    }

    Optional<BigDecimal> difference() {
        return Optional.ofNullable(difference);
    }

    Verdict mayBeRun() {
        return switch (status) {
            case WAITING, RUNNING -> Verdict.refused("reconciliation.under-way", number);
            case CLEAN, BREAKS, FAILED -> Verdict.allowed();
        };
    }

    /** It is handed in again. */
    void await() {
        status = RunStatus.WAITING;
        message = null;
    }

    void start(Instant at) {
        status = RunStatus.RUNNING;
        startedAt = at;
        endedAt = null;
    }

    void fail(Instant at, String why) {
        status = RunStatus.FAILED;
        endedAt = at;
        message = why;
    }

    /** One of its items was resolved, or is open again. */
    void opened(int items) {
        openItems += items;
        status = openItems == 0 ? RunStatus.CLEAN : RunStatus.BREAKS;
    }
}
