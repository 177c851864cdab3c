package fundsdesk.withdrawals;

import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.crud.Attachments;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.UploadedFile;
import fundsdesk.crud.Verdict;
import fundsdesk.ledger.Answer;
import fundsdesk.ledger.Booking;
import fundsdesk.ledger.Instruction;
import fundsdesk.ledger.LedgerService;
import fundsdesk.payouts.TransferFile;
import fundsdesk.payouts.Transfers;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The bank paid: what was held is debited. */
@Component
final class CompleteWithdrawal extends RecordAction<Withdrawal, CompleteWithdrawal.Input> {

    /**
     * @param companyAccount that paid
     * @param bankReference the bank's own reference of the payment
     * @param evidence the bank's advice, if there is one
     */
    record Input(
            @NotNull CompanyBankAccount companyAccount,
            @NotBlank @Size(max = 80) String bankReference,
            @Nullable @Size(max = 20) List<UploadedFile> evidence) {}

    private final LedgerService ledger;
    private final Transfers transfers;
    private final Attachments attachments;
    private final Clock clock;

    CompleteWithdrawal(LedgerService ledger, Transfers transfers, Attachments attachments, Clock clock) {
        super("complete", Input.class);
        this.transfers = transfers;
        this.ledger = ledger;
        this.attachments = attachments;
        this.clock = clock;
        movesMoney();
        primary();
    }

    @Override
    protected Verdict allows(Withdrawal withdrawal) {
        return withdrawal
                .mayBeCompleted()
                .and(() -> isPaidByHand(withdrawal)
                        ? Verdict.allowed()
                        : transfers.isAtBank(Withdrawal.SCREEN, withdrawal.id()));
    }

    /** In online banking, without a transfer file. */
    private static boolean isPaidByHand(Withdrawal withdrawal) {
        return withdrawal.status() == WithdrawalStatus.APPROVED;
    }

    @Override
    protected Optional<Input> suggest(Withdrawal withdrawal) {
        return transfers
                .of(Withdrawal.SCREEN, withdrawal.id())
                .map(payment -> payment.file().account())
                .or(withdrawal::companyAccount)
                .map(account -> new Input(account, "", List.of()));
    }

    @Override
    protected void run(Withdrawal withdrawal, Input input) {
        if (!isPaidByHand(withdrawal)) {
            paid(withdrawal, input);
        }
        Booking booking = Booking.withdrawal(
                        withdrawal.securitiesAccount().id(),
                        input.companyAccount().id(),
                        withdrawal.money(),
                        withdrawal.fee())
                .consuming(withdrawal.hold().orElseThrow());
        Answer.Booked booked = ledger.book(Instruction.of("withdrawal-tasks/" + withdrawal.id(), "debit"), booking)
                .orThrow();
        withdrawal.complete(
                input.companyAccount(), input.bankReference(), booked.procedureId(), booked.number(), clock.instant());
        if (input.evidence() != null) {
            input.evidence().forEach(file -> attachments.add(withdrawal, file));
        }
    }

    private void paid(Withdrawal withdrawal, Input input) {
        TransferFile file =
                transfers.of(Withdrawal.SCREEN, withdrawal.id()).orElseThrow().file();
        Verdict.allowedIf(
                        file.account().equals(input.companyAccount()),
                        "withdrawal.paid-elsewhere",
                        withdrawal.number(),
                        file.number(),
                        file.account().accountNumber())
                .orThrow();
        transfers.paid(Withdrawal.SCREEN, withdrawal.id());
    }
}
