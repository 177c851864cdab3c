package fundsdesk.reconciliation;

import fundsdesk.crud.Amount;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import fundsdesk.deposits.Deposit;
import fundsdesk.statements.StatementLine;
import fundsdesk.withdrawals.Withdrawal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** One link, line or record of a run, with what bank and desk say of it side by side. Made by the run alone. */
@Entity
@Audited
@Table(name = "reconciliation_items")
class ReconciliationItem extends Stored {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable ReconciliationRun run;

    /** What it is of; the same in every execution of the run. */
    @Column(updatable = false)
    private String itemKey = "";

    /** What the comparison found, whatever people made of it. */
    @NotNull
    @Enumerated(EnumType.STRING)
    private ItemResult found = ItemResult.MATCHED;

    @NotNull
    @Enumerated(EnumType.STRING)
    private ItemResult result = ItemResult.MATCHED;

    @NotAudited
    @Column(insertable = false, updatable = false)
    private boolean open;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable StatementLine line;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Deposit deposit;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Withdrawal withdrawal;

    /** What the ledger booked it for, where that is neither deposit nor withdrawal. */
    private @Nullable String subject;

    private String currency = "";

    /** Signed: what comes in is positive. */
    @Amount
    private @Nullable BigDecimal bankAmount;

    @Amount
    private @Nullable BigDecimal recordAmount;

    /** What it makes the bank's balance differ from the ledger's by, at the end of the run's days. */
    @Amount
    private BigDecimal openAmount = BigDecimal.ZERO;

    private @Nullable LocalDate bankDate;
    private @Nullable LocalDate recordDate;
    private @Nullable String recordCurrency;
    private @Nullable String bankStatus;
    private @Nullable String recordStatus;
    private @Nullable String bankReference;
    private @Nullable String recordReference;

    /** The fields in which bank and desk differ. */
    private String differs = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Resolution resolution;

    @LongText
    @Size(max = 500)
    private @Nullable String note;

    private @Nullable String resolvedBy;
    private @Nullable Instant resolvedAt;

    /** The order by which a second person agreed. */
    private @Nullable String workOrder;

    protected ReconciliationItem() {}

    ReconciliationRun run() {
        return Objects.requireNonNull(run);
    }

    ItemResult result() {
        return result;
    }

    List<String> differs() {
        return differs.isEmpty() ? List.of() : Arrays.asList(differs.split(" "));
    }

    Optional<StatementLine> line() {
        return Optional.ofNullable(line);
    }

    Verdict mayBeResolved() {
        return run().mayBeRun()
                .and(() -> Verdict.allowedIf(result.isOpen() && !isDeleted(), "reconciliation.not-open", result));
    }

    Verdict mayBeReopened() {
        return run().mayBeRun()
                .and(() ->
                        Verdict.allowedIf(result == ItemResult.RESOLVED_MANUAL, "reconciliation.not-resolved", result));
    }

    void resolve(Resolution why, String note, String by, Instant at, @Nullable String order) {
        mayBeResolved().orThrow();
        result = ItemResult.RESOLVED_MANUAL;
        resolution = why;
        this.note = note;
        resolvedBy = by;
        resolvedAt = at;
        workOrder = order;
        run().opened(-1);
    }

    void reopen() {
        mayBeReopened().orThrow();
        result = found;
        resolution = null;
        note = null;
        resolvedBy = null;
        resolvedAt = null;
        workOrder = null;
        run().opened(result.isOpen() ? 1 : 0);
    }
}
