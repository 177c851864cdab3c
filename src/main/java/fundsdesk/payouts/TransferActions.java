package fundsdesk.payouts;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Verdict;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What becomes of a transfer file: written, authorised by two, uploaded, or voided (RFD-03, RFD-04). */
final class TransferActions {

    private TransferActions() {}

    /** Writes its bytes; nothing of it changes from then on. */
    @Component
    static final class Export extends RecordAction<TransferFile, NoInput> {

        private final Transfers transfers;
        private final TransferContents contents;
        private final Clock clock;

        Export(Transfers transfers, TransferContents contents, Clock clock) {
            super("export", NoInput.class);
            this.transfers = transfers;
            this.contents = contents;
            this.clock = clock;
            primary();
        }

        @Override
        protected Verdict allows(TransferFile file) {
            return file.mayBeExported();
        }

        @Override
        protected void run(TransferFile file, NoInput input) {
            var payments = transfers.paymentsOf(file);
            byte[] content = switch (file.format()) {
                case PAIN_001_09, PAIN_001_03 -> new Pain(file, clock.instant()).write(payments);
                case BANK_CSV -> new BankTable(file, file.mapping().orElseThrow()).write(payments);
            };
            file.exported(contents.keep(file, content), Acting.required(), clock.instant());
        }
    }

    /** One of two persons agrees to exactly these bytes; the second one releases them. */
    @Component
    static final class Authorise extends RecordAction<TransferFile, Authorise.Input> {

        /** @param fingerprint the SHA-256 of what was looked at */
        record Input(@NotBlank @Size(max = 64) String fingerprint) {}

        private final EntityManager entities;
        private final Clock clock;

        Authorise(EntityManager entities, Clock clock) {
            super("authorise", Input.class);
            this.entities = entities;
            this.clock = clock;
            stepUp();
            primary();
        }

        @Override
        protected Verdict allows(TransferFile file) {
            Actor actor = Acting.required();
            return file.mayBeAuthorisedBy(actor)
                    .and(() -> Verdict.allowedIf(
                            authorisations(file, actor.person()) == 0, "transfer.authorised", file.number()));
        }

        @Override
        protected Optional<Input> suggest(TransferFile file) {
            return file.sha256().map(Input::new);
        }

        @Override
        protected void run(TransferFile file, Input input) {
            String fingerprint = file.sha256().orElseThrow();
            if (!fingerprint.equals(input.fingerprint().strip().toLowerCase(Locale.ROOT))) {
                throw RefusedException.because("transfer.other-bytes", file.number());
            }
            entities.persist(new TransferAuthorisation(file, Acting.required(), clock.instant()));
            entities.flush();
            if (authorisations(file, null) >= 2) {
                file.release(clock.instant());
            }
        }

        /** @param by of this person only; of all when none */
        private long authorisations(TransferFile file, @Nullable String by) {
            return entities.createQuery(
                            "select count(a) from TransferAuthorisation a where a.file = :file"
                                    + " and (:person is null or a.person = :person)",
                            Long.class)
                    .setParameter("file", file)
                    .setParameter("person", by)
                    .getSingleResult();
        }
    }

    /** The bank has it. */
    @Component
    static final class Upload extends RecordAction<TransferFile, Upload.Input> {

        /** @param bankReference what online banking answered, if anything */
        record Input(@Nullable @Size(max = 80) String bankReference) {}

        private final Clock clock;

        Upload(Clock clock) {
            super("upload", Input.class);
            this.clock = clock;
            irreversible();
            primary();
        }

        @Override
        protected Verdict allows(TransferFile file) {
            return file.mayBeUploaded();
        }

        @Override
        protected void run(TransferFile file, Input input) {
            file.uploaded(input.bankReference(), Acting.required(), clock.instant());
        }
    }

    /** It never goes to the bank: what was in it can be put into another. */
    @Component
    static final class Annul extends RecordAction<TransferFile, Reason> {

        private final Transfers transfers;

        Annul(Transfers transfers) {
            super("void", Reason.class);
            this.transfers = transfers;
            irreversible();
            rehearsable();
        }

        @Override
        protected Verdict allows(TransferFile file) {
            return file.mayBeVoided();
        }

        // Whoever may upload it may have given it to the bank already: what is in it would be paid twice.
        @Override
        protected boolean needsApproval(TransferFile file, Reason input) {
            return file.mayBeGone();
        }

        @Override
        protected void run(TransferFile file, Reason input) {
            transfers.paymentsOf(file).forEach(payment -> payment.end(TransferPayment.Status.VOID, input.reason()));
            file.voidBecause(input.reason());
        }
    }

    /** Out of a draft again. */
    @Component
    static final class TakeOut extends RecordAction<TransferPayment, Reason> {

        private final EntityManager entities;

        TakeOut(EntityManager entities) {
            super("take-out", Reason.class);
            this.entities = entities;
            batch();
        }

        @Override
        protected Verdict allows(TransferPayment payment) {
            return payment.mayBeTakenOut();
        }

        @Override
        protected void run(TransferPayment payment, Reason input) {
            TransferFile file = payment.file();
            entities.refresh(file, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
            file.leave(payment.money());
            payment.end(TransferPayment.Status.TAKEN_OUT, input.reason());
        }
    }
}
