package fundsdesk.withdrawals;

import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import fundsdesk.payouts.BankDebits;
import fundsdesk.payouts.TransferPayment;
import fundsdesk.payouts.Transfers;
import fundsdesk.statements.StatementLine;
import fundsdesk.statements.StatementLines;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The bank's booking of a withdrawal that was completed on its advice is on a statement. */
@Component
final class LinkWithdrawalDebit extends RecordAction<Withdrawal, LinkWithdrawalDebit.Input> {

    private static final Limit OFFERED = Limit.of(50);

    record Input(@NotNull StatementLine debit) {}

    private final Transfers transfers;
    private final BankDebits debits;
    private final StatementLines lines;
    private final EntityManager entities;

    LinkWithdrawalDebit(Transfers transfers, BankDebits debits, StatementLines lines, EntityManager entities) {
        super("link-debit", Input.class);
        this.transfers = transfers;
        this.debits = debits;
        this.lines = lines;
        this.entities = entities;
    }

    @Override
    protected Verdict allows(Withdrawal withdrawal) {
        return withdrawal
                .hasNoDebit()
                .and(() -> payment(withdrawal)
                        .map(payment -> payment.file().isDebitedSingly())
                        .orElseGet(Verdict::allowed));
    }

    /** None of one that was paid by hand. */
    private Optional<TransferPayment> payment(Withdrawal withdrawal) {
        return transfers.of(Withdrawal.SCREEN, withdrawal.id());
    }

    @Override
    protected List<?> choices(Withdrawal withdrawal, String input) {
        return payment(withdrawal)
                .map(debits::of)
                .orElseGet(() -> lines.debits(
                        paidFrom(withdrawal),
                        withdrawal.money().currency(),
                        withdrawal.money().amount(),
                        OFFERED));
    }

    private static CompanyBankAccount paidFrom(Withdrawal withdrawal) {
        return withdrawal.companyAccount().orElseThrow();
    }

    @Override
    protected void run(Withdrawal withdrawal, Input input) {
        entities.refresh(input.debit(), LockModeType.PESSIMISTIC_WRITE);
        input.debit().pays(withdrawal.money(), paidFrom(withdrawal));
        payment(withdrawal).ifPresent(payment -> transfers.debited(payment, input.debit()));
        withdrawal.debited(input.debit());
    }
}
