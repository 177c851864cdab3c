package fundsdesk.deposits;

import fundsdesk.crud.Checklist;
import fundsdesk.crud.LongText;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes a credited deposit back, after the checks of RVS-02 in the dialog and again in the transaction. */
@Component
final class ReverseDeposit extends RecordAction<Deposit, ReverseDeposit.Input> {

    /** @param freezeAccount whether the account is frozen with it, so that nothing more leaves it */
    record Input(
            @NotNull ReversalReason reason,
            @NotBlank @LongText @Size(max = 500) String note,
            boolean freezeAccount) {}

    private final ReversalChecks checks;
    private final Reversal reversal;
    private final DepositSettings settings;

    ReverseDeposit(ReversalChecks checks, Reversal reversal, DepositSettings settings) {
        super("reverse", Input.class);
        this.checks = checks;
        this.reversal = reversal;
        this.settings = settings;
        permission("CASH_IN_TASK_REVERSE");
        on("deposit-applications", "deposit-records");
        irreversible();
        movesMoney();
        rehearsable();
        batch();
        stepUp();
    }

    @Override
    protected Verdict allows(Deposit deposit) {
        return deposit.mayBeReversed().and(() -> checks.creditEndedWell(deposit));
    }

    @Override
    protected boolean needsApproval(Deposit deposit, Input input) {
        return settings.reversalNeedsApproval() || checks.isOverCap(deposit);
    }

    @Override
    protected Set<String> makers(Deposit deposit) {
        return deposit.makers().persons();
    }

    @Override
    protected Checklist checks(Deposit deposit, Input input) {
        // The dialog checks what is filled in so far.
        boolean isReasoned = Optional.ofNullable(input.reason()).isPresent();
        return checks.of(deposit, isReasoned, input.freezeAccount());
    }

    @Override
    protected void run(Deposit deposit, Input input) {
        reversal.reverse(deposit, input.reason(), input.note(), input.freezeAccount());
    }
}
