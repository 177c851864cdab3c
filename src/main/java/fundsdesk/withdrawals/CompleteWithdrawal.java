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
    private final Attachments attachments;
    private final Clock clock;

    CompleteWithdrawal(LedgerService ledger, Attachments attachments, Clock clock) {
        super("complete", Input.class);
        this.ledger = ledger;
        this.attachments = attachments;
        this.clock = clock;
        movesMoney();
        primary();
    }

    @Override
    protected Verdict allows(Withdrawal withdrawal) {
        return withdrawal.mayBeCompleted();
    }

    @Override
    protected Optional<Input> suggest(Withdrawal withdrawal) {
        return withdrawal.companyAccount().map(account -> new Input(account, "", List.of()));
    }

    @Override
    protected void run(Withdrawal withdrawal, Input input) {
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
}
