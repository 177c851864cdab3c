package fundsdesk.refunds;

import fundsdesk.clients.Client;
import fundsdesk.crud.Attachments;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.InvalidException;
import fundsdesk.crud.LongText;
import fundsdesk.crud.ScreenAction;
import fundsdesk.crud.UploadedFile;
import fundsdesk.deposits.Deposit;
import fundsdesk.money.Money;
import fundsdesk.statements.StatementLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registers money of statement lines to be sent back (RFD-01). */
@Component
final class RegisterRefund extends ScreenAction<Refund, RegisterRefund.Input, Refund> {

    static final String BIC = "|[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?";

    /** @param lines how much of which line, and for which application it was meant */
    record Input(
            @Nullable Client client,
            @NotEmpty @Valid @Size(max = 50) List<Part> lines,
            @Nullable @Size(max = 140) String payeeName,
            @Nullable @Size(max = 140) String payeeBank,

            @Nullable @Size(max = 11) @Pattern(regexp = BIC, message = "{bank.swift}")
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

    /** So much of a line. */
    record Part(
            @NotNull StatementLine line,
            @Nullable Deposit application,
            @NotNull @Positive BigDecimal amount) {}

    private final Refunds refunds;
    private final RefundChecks checks;
    private final Attachments attachments;

    RegisterRefund(Refunds refunds, RefundChecks checks, Attachments attachments) {
        super("register", Input.class);
        this.refunds = refunds;
        this.checks = checks;
        this.attachments = attachments;
        primary();
    }

    /** The dialog checks what is filled in so far. */
    @Override
    protected Checklist checks(Input input) {
        List<StatementLine> lines = Stream.ofNullable(input.lines())
                .flatMap(List::stream)
                .flatMap(part -> Stream.ofNullable(part.line()))
                .toList();
        return checks.payee(lines, input.payee(), input.crossBorder());
    }

    @Override
    protected Refund run(Input input) {
        refunds.toApprovedCard(input.client(), input.payee());
        Refund refund = refunds.register(new Refunds.Registration(
                input.client(),
                input.payee(),
                input.reason(),
                input.note(),
                input.crossBorder(),
                input.lines().stream().map(RegisterRefund::part).toList()));
        if (input.documents() != null) {
            input.documents().forEach(file -> attachments.add(refund, file));
        }
        return refund;
    }

    private static Refunds.Part part(Part part) {
        return new Refunds.Part(
                part.line(),
                part.application(),
                money(part.amount(), part.line().money().currency(), "lines"));
    }

    static Money money(BigDecimal amount, String currency, String field) {
        try {
            return new Money(amount, currency);
        } catch (IllegalArgumentException inexact) {
            throw InvalidException.of(field, "literal", String.valueOf(inexact.getMessage()));
        }
    }
}
