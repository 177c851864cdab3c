package fundsdesk.reconciliation;

import fundsdesk.access.Acting;
import fundsdesk.crud.ChangeNote;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Says why bank and desk differ; a second person agrees (REC-12). */
@Component
final class ResolveItem extends RecordAction<ReconciliationItem, ResolveItem.Input> {

    /** @param reasonCode why they differ */
    record Input(
            @NotNull Resolution reasonCode,
            @LongText @NotBlank @Size(max = 500) String note) {}

    private final Clock clock;

    ResolveItem(Clock clock) {
        super("resolve", Input.class);
        this.clock = clock;
        approvedByDefault();
        batch();
        primary();
    }

    @Override
    protected Verdict allows(ReconciliationItem item) {
        return item.mayBeResolved();
    }

    @Override
    protected void run(ReconciliationItem item, Input input) {
        String order = ChangeNote.current().map(ChangeNote::workOrder).orElse(null);
        item.resolve(input.reasonCode(), input.note(), Acting.required().username(), clock.instant(), order);
    }

    /** Takes a resolution back: somebody has to look at it again. */
    @Component
    static final class Reopen extends RecordAction<ReconciliationItem, Reason> {

        Reopen() {
            super("reopen", Reason.class);
            batch();
        }

        @Override
        protected Verdict allows(ReconciliationItem item) {
            return item.mayBeReopened();
        }

        @Override
        protected void run(ReconciliationItem item, Reason input) {
            item.reopen();
        }
    }
}
