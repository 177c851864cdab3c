package fundsdesk.payouts;

import fundsdesk.access.Acting;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What becomes of a transfer file on its way to the bank: written and uploaded (RFD-03). */
final class TransferActions {

    private TransferActions() {}

    /** Writes its bytes; nothing of it changes from then on. */
    @Component
    static final class Export extends RecordAction<TransferFile, NoInput> {

        private final Transfers transfers;
        private final TransferContents contents;
        private final PayingDay day;
        private final Clock clock;

        Export(Transfers transfers, TransferContents contents, PayingDay day, Clock clock) {
            super("export", NoInput.class);
            this.transfers = transfers;
            this.contents = contents;
            this.day = day;
            this.clock = clock;
            primary();
        }

        @Override
        protected Verdict allows(TransferFile file) {
            return file.mayBeExported().and(() -> file.isPayable(day.today()));
        }

        @Override
        protected void run(TransferFile file, NoInput input) {
            List<TransferPayment> payments = transfers.paymentsOf(file);
            file.isReadable().orThrow();
            payments.forEach(payment -> BankText.ofPayee(payment.number(), payment.payee(), file.format())
                    .orThrow());
            byte[] content = switch (file.format()) {
                case PAIN_001_09, PAIN_001_03 -> new Pain(file, clock.instant()).write(payments);
                case BANK_CSV -> new BankTable(file, file.mapping().orElseThrow()).write(payments);
            };
            file.exported(
                    contents.keep(file, content, file.charset()), Acting.required(), Acting.hands(), clock.instant());
        }
    }

    /** Gives a draft another day: its own may pass before it is written. */
    @Component
    static final class Reschedule extends RecordAction<TransferFile, Reschedule.Input> {

        record Input(@NotNull LocalDate executionDate) {}

        private final PayingDay day;

        Reschedule(PayingDay day) {
            super("reschedule", Input.class);
            this.day = day;
        }

        @Override
        protected Verdict allows(TransferFile file) {
            return file.isOpen();
        }

        @Override
        protected Optional<Input> suggest(TransferFile file) {
            return Optional.of(new Input(file.executionDate()));
        }

        @Override
        protected void run(TransferFile file, Input input) {
            day.requireToCome(input.executionDate());
            file.reschedule(input.executionDate(), Acting.hands());
        }
    }

    /** The bank has it. */
    @Component
    static final class Upload extends RecordAction<TransferFile, Upload.Input> {

        /** @param bankReference what online banking answered, if anything */
        record Input(@Nullable @Size(max = 80) String bankReference) {}

        private final PayingDay day;
        private final Clock clock;

        Upload(PayingDay day, Clock clock) {
            super("upload", Input.class);
            this.day = day;
            this.clock = clock;
            irreversible();
            primary();
        }

        @Override
        protected Verdict allows(TransferFile file) {
            return file.mayBeUploaded();
        }

        // Refused, a file that the bank has already could never be said to be there, and would be paid again once
        // voided:
        // it is the download that stops.
        @Override
        protected Checklist checks(TransferFile file, Input input) {
            return file.isPayable(day.today()) instanceof Verdict.Refused refused
                    ? Checklist.empty().warn("transfer-too-late", refused.reason())
                    : Checklist.empty();
        }

        @Override
        protected void run(TransferFile file, Input input) {
            file.uploaded(input.bankReference(), Acting.required(), clock.instant());
        }
    }
}
