package fundsdesk.deposits;

import fundsdesk.clients.Client;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.KeptText;
import fundsdesk.crud.LongText;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import fundsdesk.statements.StatementLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A receipt that cannot be accepted: the operator says where it goes back to, and two more people agree. */
@Component
final class RefundLine extends RecordAction<StatementLine, RefundLine.Input> {

    /**
     * @param payeeName who gets it back; usually who sent it
     * @param client whose it was to be, where that is known
     */
    record Input(
            @NotBlank @Size(max = 140) String payeeName,
            @NotBlank @Size(max = 140) String payeeBank,
            @NotBlank @Size(max = 34) String payeeAccount,
            @NotNull RefundCause reason,
            @Nullable Client client,
            @Nullable @LongText @Size(max = 500) String note) {}

    private final LineReviews reviews;

    RefundLine(LineReviews reviews) {
        super("deposit-refund", Input.class);
        this.reviews = reviews;
        permission("STATEMENT_LINES_DEPOSIT_REFUND");
        movesMoney();
    }

    @Override
    protected Verdict allows(StatementLine line) {
        return line.mayBeLinked();
    }

    @Override
    protected Optional<Input> suggest(StatementLine line) {
        return Optional.of(new Input(
                line.remitterName().orElse(""),
                line.remitterBank().orElse(""),
                line.remitterAccount().orElse(""),
                RefundCause.OTHER,
                null,
                null));
    }

    @Override
    protected Checklist checks(StatementLine line, Input input) {
        return PayeeChecks.of(
                line, new Payee(input.payeeName(), input.payeeBank(), input.payeeAccount()), Checklist.empty());
    }

    @Override
    protected void run(StatementLine line, Input input) {
        String note = input.note() == null || input.note().isBlank() ? "No note." : input.note();
        Payee payee = new Payee(
                input.payeeName().strip(),
                input.payeeBank().strip(),
                input.payeeAccount().strip());
        reviews.toGoBack(line, input.client(), payee, input.reason(), KeptText.quote(note));
    }
}
