package fundsdesk.withdrawals;

import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.crud.Attachments;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.InvalidException;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.UploadedFile;
import fundsdesk.crud.Verdict;
import fundsdesk.ledger.Answer;
import fundsdesk.ledger.Booking;
import fundsdesk.ledger.Instruction;
import fundsdesk.ledger.LedgerService;
import fundsdesk.payouts.BankDebits;
import fundsdesk.payouts.TransferFile;
import fundsdesk.payouts.TransferPayment;
import fundsdesk.payouts.Transfers;
import fundsdesk.statements.StatementLine;
import fundsdesk.statements.StatementLines;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The bank paid: what was held is debited. Its booking proves that, or its advice and another person do. */
@Component
final class CompleteWithdrawal extends RecordAction<Withdrawal, CompleteWithdrawal.Input> {

    private static final Limit OFFERED = Limit.of(50);

    /**
     * @param companyAccount that paid
     * @param debit the bank's booking, where it is on a statement
     * @param bankReference the bank's own reference of the payment; that of the booking when it is left out
     * @param evidence the bank's advice, where there is no booking yet
     */
    record Input(
            @NotNull CompanyBankAccount companyAccount,
            @Nullable StatementLine debit,
            @Nullable @Size(max = 80) String bankReference,
            @Nullable @Size(max = 20) List<UploadedFile> evidence) {

        List<UploadedFile> files() {
            return evidence == null ? List.of() : evidence;
        }

        Optional<String> reference() {
            return Optional.ofNullable(bankReference)
                    .filter(given -> !given.isBlank())
                    .or(() -> Optional.ofNullable(debit).flatMap(StatementLine::bankReference));
        }
    }

    private final LedgerService ledger;
    private final Transfers transfers;
    private final BankDebits debits;
    private final StatementLines lines;
    private final Attachments attachments;
    private final EntityManager entities;
    private final Clock clock;

    CompleteWithdrawal(
            LedgerService ledger,
            Transfers transfers,
            BankDebits debits,
            StatementLines lines,
            Attachments attachments,
            EntityManager entities,
            Clock clock) {
        super("complete", Input.class);
        this.ledger = ledger;
        this.transfers = transfers;
        this.debits = debits;
        this.lines = lines;
        this.attachments = attachments;
        this.entities = entities;
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

    /** The bank's one booking of the file proves all of its payments. */
    private boolean isBookedWithFile(Withdrawal withdrawal) {
        return transfers.isDebitedWhole(Withdrawal.SCREEN, withdrawal.id());
    }

    private Optional<CompanyBankAccount> payer(Withdrawal withdrawal) {
        return transfers
                .of(Withdrawal.SCREEN, withdrawal.id())
                .map(payment -> payment.file().account())
                .or(withdrawal::companyAccount);
    }

    @Override
    protected Optional<Input> suggest(Withdrawal withdrawal) {
        return payer(withdrawal).map(account -> new Input(account, null, null, List.of()));
    }

    @Override
    protected List<?> choices(Withdrawal withdrawal, String input) {
        if (!input.equals("debit")) {
            return List.of();
        }
        String currency = withdrawal.money().currency();
        Optional<TransferPayment> payment = transfers.of(Withdrawal.SCREEN, withdrawal.id());
        if (payment.isPresent()) {
            return debits.of(payment.get());
        }
        return payer(withdrawal)
                .map(account ->
                        lines.debits(account, currency, withdrawal.money().amount(), OFFERED))
                .orElseGet(() -> lines.debits(currency, withdrawal.money().amount(), OFFERED));
    }

    @Override
    protected Checklist checks(Withdrawal withdrawal, Input input) {
        if (input.debit() == null && input.files().isEmpty() && !isBookedWithFile(withdrawal)) {
            throw RefusedException.because("withdrawal.no-evidence", withdrawal.number());
        }
        if (input.reference().isEmpty()) {
            throw InvalidException.of("bankReference", "needed");
        }
        return Checklist.empty();
    }

    // A document can be of another payment, or made: a second person looks at it. A booking cannot.
    @Override
    protected boolean needsApproval(Withdrawal withdrawal, Input input) {
        return input.debit() == null && !isBookedWithFile(withdrawal);
    }

    @Override
    protected Set<String> makers(Withdrawal withdrawal) {
        return Set.of(withdrawal.maker());
    }

    @Override
    protected void run(Withdrawal withdrawal, Input input) {
        if (input.debit() != null) {
            entities.refresh(input.debit(), LockModeType.PESSIMISTIC_WRITE);
            input.debit().pays(withdrawal.money(), input.companyAccount());
        }
        if (!isPaidByHand(withdrawal)) {
            paid(withdrawal, input);
        }
        Answer.Booked booked = debited(withdrawal, input.companyAccount());
        withdrawal.complete(
                new Withdrawal.Paid(
                        input.companyAccount(), input.debit(), input.reference().orElseThrow()),
                booked.procedureId(),
                booked.number(),
                clock.instant());
        input.files().forEach(file -> attachments.add(withdrawal, file));
    }

    private Answer.Booked debited(Withdrawal withdrawal, CompanyBankAccount from) {
        Booking booking = Booking.withdrawal(
                        withdrawal.securitiesAccount().id(), from.id(), withdrawal.money(), withdrawal.fee())
                .consuming(withdrawal.hold().orElseThrow());
        return ledger.book(Instruction.of("withdrawal-tasks/" + withdrawal.id(), "debit"), booking)
                .orThrow();
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
        transfers.paid(Withdrawal.SCREEN, withdrawal.id(), input.debit());
    }
}
