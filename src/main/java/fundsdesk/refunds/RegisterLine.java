package fundsdesk.refunds;

import fundsdesk.clients.Client;
import fundsdesk.crud.Attachments;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.LongText;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.UploadedFile;
import fundsdesk.crud.Verdict;
import fundsdesk.deposits.Deposit;
import fundsdesk.statements.StatementLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registers a refund from the line's own page, with what the bank said of who paid (RFD-01). */
@Component
final class RegisterLine extends RecordAction<StatementLine, RegisterLine.Input> {

    /** @param application for which the money was meant, if there was one */
    record Input(
            @NotNull @Positive BigDecimal amount,
            @Nullable Client client,
            @Nullable Deposit application,
            @Nullable @Size(max = 140) String payeeName,
            @Nullable @Size(max = 140) String payeeBank,

            @Nullable @Size(max = 11) @Pattern(regexp = RegisterRefund.BIC, message = "{bank.swift}")
            String payeeBic,

            @Nullable @Size(max = 34) String payeeAccount,
            @NotNull RefundReason reason,
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

    RegisterLine(Refunds refunds, RefundChecks checks, Attachments attachments) {
        super("register-refund", Input.class);
        this.refunds = refunds;
        this.checks = checks;
        this.attachments = attachments;
        permission("REFUNDS_REGISTER");
    }

    @Override
    protected Verdict allows(StatementLine line) {
        return Verdict.allowedIf(!line.left().isZero(), "line.nothing-left").and(() -> line.mayGiveBack(line.left()));
    }

    @Override
    protected Optional<Input> suggest(StatementLine line) {
        return Optional.of(new Input(
                line.left().amount(),
                null,
                null,
                line.remitterName().orElse(null),
                line.remitterBank().orElse(null),
                null,
                line.remitterAccount().orElse(null),
                RefundReason.THIRD_PARTY,
                false,
                null,
                List.of()));
    }

    @Override
    protected Checklist checks(StatementLine line, Input input) {
        return checks.payee(List.of(line), input.payee(), input.crossBorder());
    }

    @Override
    protected void run(StatementLine line, Input input) {
        answer(line, input);
    }

    @Override
    protected Refund answer(StatementLine line, Input input) {
        refunds.toApprovedCard(input.client(), input.payee());
        Refunds.Part part = new Refunds.Part(
                line,
                input.application(),
                RegisterRefund.money(input.amount(), line.money().currency(), "amount"));
        Refund refund = refunds.register(new Refunds.Registration(
                input.client(), input.payee(), input.reason(), input.note(), input.crossBorder(), List.of(part)));
        if (input.documents() != null) {
            input.documents().forEach(file -> attachments.add(refund, file));
        }
        return refund;
    }
}
