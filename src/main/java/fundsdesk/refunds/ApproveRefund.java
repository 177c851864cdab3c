package fundsdesk.refunds;

import fundsdesk.access.Acting;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.LongText;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import fundsdesk.statements.StatementLine;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A second person agrees that the money goes back; to another account than it came from, by work order (RFD-02, RFD-03). */
@Component
final class ApproveRefund extends RecordAction<Refund, ApproveRefund.Input> {

    /** @param note for the record, if there is something to say */
    record Input(@Nullable @LongText @Size(max = 500) String note) {}

    private final Refunds refunds;
    private final RefundChecks checks;
    private final Clock clock;

    ApproveRefund(Refunds refunds, RefundChecks checks, Clock clock) {
        super("approve", Input.class);
        this.refunds = refunds;
        this.checks = checks;
        this.clock = clock;
        batch();
        primary();
    }

    @Override
    protected Verdict allows(Refund refund) {
        return refund.mayBeApprovedBy(Acting.required().person());
    }

    @Override
    protected boolean needsApproval(Refund refund, Input input) {
        return RefundChecks.isException(refunds.partsOf(refund), refund.payee());
    }

    @Override
    protected Set<String> makers(Refund refund) {
        return refund.makers().persons();
    }

    @Override
    protected Checklist checks(Refund refund, Input input) {
        List<StatementLine> lines = refunds.partsOf(refund).stream()
                .map(RefundPart::line)
                .flatMap(Optional::stream)
                .toList();
        return checks.cutOff(checks.payee(lines, refund.payee(), refund.isCrossBorder()));
    }

    @Override
    protected void run(Refund refund, Input input) {
        boolean exception = RefundChecks.isException(refunds.partsOf(refund), refund.payee());
        refund.approve(Acting.required(), Acting.hands(), clock.instant(), input.note(), exception);
    }
}
