package fundsdesk.refunds;

import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import fundsdesk.payouts.BankDebits;
import fundsdesk.payouts.TransferPayment;
import fundsdesk.payouts.Transfers;
import fundsdesk.statements.StatementLine;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.stereotype.Component;

/** The bank's booking of a refund that was processed on its advice is on a statement: the two explain each other. */
@Component
final class LinkRefundDebit extends RecordAction<Refund, LinkRefundDebit.Input> {

    record Input(@NotNull StatementLine debit) {}

    private final Transfers transfers;
    private final BankDebits debits;
    private final EntityManager entities;

    LinkRefundDebit(Transfers transfers, BankDebits debits, EntityManager entities) {
        super("link-debit", Input.class);
        this.transfers = transfers;
        this.debits = debits;
        this.entities = entities;
        primary();
    }

    @Override
    protected Verdict allows(Refund refund) {
        return refund.hasNoDebit().and(() -> payment(refund).file().isDebitedSingly());
    }

    private TransferPayment payment(Refund refund) {
        return transfers.of(Refund.SCREEN, refund.id()).orElseThrow();
    }

    @Override
    protected List<?> choices(Refund refund, String input) {
        return debits.of(payment(refund));
    }

    @Override
    protected void run(Refund refund, Input input) {
        TransferPayment payment = payment(refund);
        entities.refresh(input.debit(), LockModeType.PESSIMISTIC_WRITE);
        input.debit().returns(refund.money(), payment.file().account());
        transfers.debited(payment, input.debit());
        refund.debited(input.debit());
    }
}
