package fundsdesk.withdrawals;

import fundsdesk.crud.LongText;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Verdict;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Takes a completed withdrawal back, by work order (WDR-02). What the bank returned is linked on its line instead, and
 * reviewed there (MAT-09).
 */
@Component
final class ReverseWithdrawal extends RecordAction<Withdrawal, ReverseWithdrawal.Input> {

    record Input(
            @NotNull WithdrawalReversalReason reason,
            @NotBlank @LongText @Size(max = 500) String note) {}

    private final WithdrawalReturns returns;

    ReverseWithdrawal(WithdrawalReturns returns) {
        super("reverse", Input.class);
        this.returns = returns;
        alwaysApproved();
        approvedByDefault();
        irreversible();
        movesMoney();
        rehearsable();
        stepUp();
    }

    @Override
    protected Verdict allows(Withdrawal withdrawal) {
        return withdrawal.mayBeReversed();
    }

    @Override
    protected Set<String> makers(Withdrawal withdrawal) {
        return Set.of(withdrawal.maker());
    }

    @Override
    protected java.util.List<?> choices(Withdrawal withdrawal, String input) {
        return input.equals("reason")
                ? java.util.List.of(WithdrawalReversalReason.ERRONEOUS, WithdrawalReversalReason.RISK_INTERCEPTION)
                : java.util.List.of();
    }

    @Override
    protected void run(Withdrawal withdrawal, Input input) {
        if (input.reason() == WithdrawalReversalReason.BANK_RETURN) {
            throw RefusedException.because("withdrawal.return-needs-line", withdrawal.number());
        }
        returns.takeBack(withdrawal, input.reason(), input.note());
    }
}
