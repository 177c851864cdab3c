package fundsdesk.refunds;

import fundsdesk.cards.BankCard;
import fundsdesk.cards.BankCards;
import fundsdesk.clients.Client;
import fundsdesk.crud.Attachments;
import fundsdesk.crud.LongText;
import fundsdesk.crud.ScreenAction;
import fundsdesk.crud.UploadedFile;
import fundsdesk.crud.Verdict;
import fundsdesk.deposits.Deposit;
import fundsdesk.money.Money;
import fundsdesk.statements.StatementLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registers money of statement lines to be sent back. */
@Component
final class RegisterRefund extends ScreenAction<Refund, RegisterRefund.Input, Refund> {

    /** @param lines how much of which line, and for which application it was meant */
    record Input(
            @Nullable Client client,
            @NotEmpty @Valid @Size(max = 50) List<Part> lines,
            @Nullable @Size(max = 140) String payeeName,
            @Nullable @Size(max = 140) String payeeBank,
            @Nullable @Size(max = 34) String payeeAccount,
            @NotNull RefundReason reason,
            boolean crossBorder,
            @Nullable @LongText @Size(max = 500) String note,
            @Nullable @Size(max = 20) List<UploadedFile> documents) {}

    /** So much of a line. */
    record Part(
            @NotNull StatementLine line,
            @Nullable Deposit application,
            @NotNull @Positive BigDecimal amount) {}

    private final Refunds refunds;
    private final BankCards cards;
    private final Attachments attachments;

    RegisterRefund(Refunds refunds, BankCards cards, Attachments attachments) {
        super("register", Input.class);
        this.refunds = refunds;
        this.cards = cards;
        this.attachments = attachments;
        primary();
    }

    @Override
    protected Refund run(Input input) {
        toNoUnapprovedCard(input);
        List<Refunds.Part> parts = input.lines().stream()
                .map(part -> new Refunds.Part(
                        part.line(),
                        part.application(),
                        new Money(part.amount(), part.line().money().currency())))
                .toList();
        RefundPayee payee = new RefundPayee(input.payeeName(), input.payeeBank(), input.payeeAccount());
        Refund refund = refunds.register(new Refunds.Registration(
                input.client(), payee, input.reason(), input.note(), input.crossBorder(), parts));
        if (input.documents() != null) {
            input.documents().forEach(file -> attachments.add(refund, file));
        }
        return refund;
    }

    /** Money goes back where it came from; where that is a client's card, it is one that was approved (CARD-05). */
    private void toNoUnapprovedCard(Input input) {
        Client client = input.client();
        String account = input.payeeAccount();
        if (client != null && account != null) {
            cards.find(client, account).map(BankCard::mayReceive).ifPresent(Verdict::orThrow);
        }
    }
}
