package fundsdesk.deposits;

import fundsdesk.clients.Client;
import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.clients.SecuritiesAccounts;
import fundsdesk.crud.KeptText;
import fundsdesk.crud.LongText;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Text;
import fundsdesk.crud.Verdict;
import fundsdesk.money.Money;
import fundsdesk.reference.Method;
import fundsdesk.statements.StatementLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A client whose account is being opened is verified by a cheque without an application: the line becomes one. */
@Component
final class OpeningCheque extends RecordAction<StatementLine, OpeningCheque.Input> {

    /** @param client whose account is still being opened */
    record Input(
            @NotNull Client client,
            @Nullable @LongText @Size(max = 500) String remarks) {}

    private final SecuritiesAccounts accounts;
    private final Deposits deposits;
    private final Intake intake;
    private final Linking linking;

    OpeningCheque(SecuritiesAccounts accounts, Deposits deposits, Intake intake, Linking linking) {
        super("opening-cheque", Input.class);
        this.accounts = accounts;
        this.deposits = deposits;
        this.intake = intake;
        this.linking = linking;
        permission("STATEMENT_LINES_LINK");
        movesMoney();
    }

    @Override
    protected Verdict allows(StatementLine line) {
        return line.mayBeLinked();
    }

    @Override
    protected void run(StatementLine line, Input input) {
        SecuritiesAccount account = accounts.of(input.client()).stream()
                .filter(each -> each.opening() == SecuritiesAccount.Opening.IN_PROGRESS)
                .findFirst()
                .orElseThrow(() -> RefusedException.because(
                        "opening.not-being-opened", input.client().number()));
        Money amount = line.money();
        Deposit deposit = new Deposit(input.client(), account, amount, Method.CHEQUE, DepositSource.OPERATOR);
        intake.hand(deposit);
        deposit.paidInto(line.account());
        deposit.described(input.remarks(), null);
        intake.isSound(deposit).orThrow();
        deposits.save(deposit);
        linking.link(
                List.of(new Linking.Share(line, deposit, amount)),
                KeptText.write(Text.of(
                        "deposits.cheque-from-line",
                        line.remitterName().orElse("–"),
                        line.bankReference().orElse("–"))));
    }
}
