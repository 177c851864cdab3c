package fundsdesk.withdrawals;

import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import fundsdesk.ledger.Instruction;
import fundsdesk.ledger.LedgerService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends a withdrawal of which nothing was sent to the bank; what was held is available again. */
final class StopWithdrawal extends RecordAction<Withdrawal, Reason> {

    private final WithdrawalStatus as;
    private final LedgerService ledger;

    private StopWithdrawal(String name, WithdrawalStatus as, LedgerService ledger) {
        super(name, Reason.class);
        this.as = as;
        this.ledger = ledger;
        batch();
        movesMoney();
        rehearsable();
    }

    @Override
    protected Verdict allows(Withdrawal withdrawal) {
        return withdrawal.mayBeStopped();
    }

    @Override
    protected void run(Withdrawal withdrawal, Reason input) {
        withdrawal.stop(as, input.reason());
        withdrawal
                .hold()
                .ifPresent(hold -> ledger.release(
                                Instruction.of("withdrawal-tasks/" + withdrawal.id(), "release"), hold)
                        .orThrow());
    }

    /** The two ways: the desk turns it down, or the client calls it off. */
    @Configuration(proxyBeanMethods = false)
    static class Ways {

        @Bean
        StopWithdrawal rejectWithdrawal(LedgerService ledger) {
            return new StopWithdrawal("reject", WithdrawalStatus.REJECTED, ledger);
        }

        @Bean
        StopWithdrawal cancelWithdrawal(LedgerService ledger) {
            return new StopWithdrawal("cancel", WithdrawalStatus.CANCELLED, ledger);
        }
    }
}
