package fundsdesk.refunds;

import fundsdesk.access.Acting;
import fundsdesk.crud.Attachments;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.UploadedFile;
import fundsdesk.crud.Verdict;
import fundsdesk.statements.StatementLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What becomes of a refund to which the reviewer does not agree. */
final class ReviewedRefund {

    private ReviewedRefund() {}

    /** The reviewer asks for more. */
    @Component
    static final class SendBack extends RecordAction<Refund, Reason> {

        SendBack() {
            super("return", Reason.class);
            batch();
        }

        @Override
        protected Verdict allows(Refund refund) {
            return refund.isPendingReview();
        }

        @Override
        protected void run(Refund refund, Reason input) {
            refund.sendBack(input.reason());
        }
    }

    /** What was missing is brought, and the refund waits for its review again. */
    @Component
    static final class Supplement extends RecordAction<Refund, Supplement.Input> {

        /** @param documents what the reviewer asked for */
        record Input(
                @NotBlank @Size(max = 140) String payeeName,
                @NotBlank @Size(max = 140) String payeeBank,

                @Nullable @Size(max = 11) @Pattern(regexp = RegisterRefund.BIC, message = "{bank.swift}")
                String payeeBic,

                @NotBlank @Size(max = 34) String payeeAccount,
                boolean crossBorder,
                @Nullable @LongText @Size(max = 500) String note,
                @Nullable @Size(max = 20) List<UploadedFile> documents) {

            RefundPayee payee() {
                return new RefundPayee(payeeName, payeeBank, payeeBic, payeeAccount);
            }
        }

        private final Refunds refunds;
        private final RefundChecks checks;
        private final Attachments attachments;

        Supplement(Refunds refunds, RefundChecks checks, Attachments attachments) {
            super("supplement", Input.class);
            this.refunds = refunds;
            this.checks = checks;
            this.attachments = attachments;
            primary();
        }

        @Override
        protected Verdict allows(Refund refund) {
            return refund.mayBeSupplemented();
        }

        @Override
        protected Optional<Input> suggest(Refund refund) {
            RefundPayee known = refund.payee();
            return Optional.of(new Input(
                    text(known.name()),
                    text(known.bank()),
                    known.bic(),
                    text(known.account()),
                    refund.isCrossBorder(),
                    refund.note().orElse(null),
                    List.of()));
        }

        private static String text(@Nullable String known) {
            return known == null ? "" : known;
        }

        @Override
        protected Checklist checks(Refund refund, Input input) {
            List<StatementLine> lines = refunds.partsOf(refund).stream()
                    .map(RefundPart::line)
                    .flatMap(Optional::stream)
                    .toList();
            return checks.payee(lines, input.payee(), input.crossBorder());
        }

        @Override
        protected void run(Refund refund, Input input) {
            refunds.toApprovedCard(refund.client().orElse(null), input.payee());
            refund.supplement(
                    input.payee(),
                    input.crossBorder(),
                    input.note(),
                    Acting.required().person());
            if (input.documents() != null) {
                input.documents().forEach(file -> attachments.add(refund, file));
            }
        }
    }

    /** It was registered by mistake. */
    @Component
    static final class Cancel extends RecordAction<Refund, Reason> {

        private final Refunds refunds;

        Cancel(Refunds refunds) {
            super("cancel", Reason.class);
            this.refunds = refunds;
            batch();
        }

        @Override
        protected Verdict allows(Refund refund) {
            return refund.mayBeCancelled();
        }

        @Override
        protected void run(Refund refund, Reason input) {
            refunds.cancel(refund, input.reason());
        }
    }
}
