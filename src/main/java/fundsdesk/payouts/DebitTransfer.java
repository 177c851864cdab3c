package fundsdesk.payouts;

import fundsdesk.crud.RecordAction;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Verdict;
import fundsdesk.money.Money;
import fundsdesk.statements.StatementLine;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Many banks book a file as one: that debit proves all of its payments, by its control sum; or what is left of it when the
 * bank refused some before it booked.
 */
@Component
final class DebitTransfer extends RecordAction<TransferFile, DebitTransfer.Input> {

    record Input(@NotNull StatementLine debit) {}

    private final Transfers transfers;
    private final BankDebits debits;
    private final EntityManager entities;

    DebitTransfer(Transfers transfers, BankDebits debits, EntityManager entities) {
        super("link-debit", Input.class);
        this.transfers = transfers;
        this.debits = debits;
        this.entities = entities;
        primary();
    }

    @Override
    protected Verdict allows(TransferFile file) {
        return file.mayBeDebited()
                .and(() -> Verdict.allowedIf(
                        transfers.paymentsOf(file).stream().noneMatch(TransferPayment::hasDebit),
                        "transfer.debited-singly",
                        file.number()));
    }

    @Override
    protected List<?> choices(TransferFile file, String input) {
        return debits.of(file, sums(file));
    }

    @Override
    protected void run(TransferFile file, Input input) {
        StatementLine debit = input.debit();
        entities.refresh(debit, LockModeType.PESSIMISTIC_WRITE);
        Money booked = sums(file).stream()
                .filter(debit.money()::equals)
                .findFirst()
                .orElseThrow(() ->
                        RefusedException.because("transfer.other-sum", file.number(), file.total(), debit.money()));
        debits.isNotBefore(file, debit).orThrow();
        debit.pays(booked, file.account());
        file.debited(debit);
    }

    private List<Money> sums(TransferFile file) {
        Money left = Money.sum(
                transfers.paymentsOf(file).stream()
                        .filter(payment -> !payment.hasFailed())
                        .map(TransferPayment::money)
                        .toList(),
                file.currency());
        return List.of(file.total(), left);
    }
}
