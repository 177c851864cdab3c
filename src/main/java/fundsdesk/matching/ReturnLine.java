package fundsdesk.matching;

import fundsdesk.crud.Checklist;
import fundsdesk.crud.KeptText;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Text;
import fundsdesk.crud.Verdict;
import fundsdesk.deposits.LineReviews;
import fundsdesk.money.Money;
import fundsdesk.names.AccountNumber;
import fundsdesk.statements.StatementLine;
import fundsdesk.withdrawals.Withdrawal;
import fundsdesk.withdrawals.Withdrawals;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** An incoming line is a withdrawal that came back: the operator says which, and another person agrees. */
@Component
final class ReturnLine extends RecordAction<StatementLine, ReturnLine.Input> {

    record Input(@NotNull Withdrawal withdrawal) {}

    private static final Pattern NUMBER = Pattern.compile("WDR-\\d{8}-\\d{6}");

    private static final int MOST_COMPARED = 500;

    private final LineReviews reviews;
    private final Withdrawals withdrawals;

    ReturnLine(LineReviews reviews, Withdrawals withdrawals) {
        super("withdrawal-refund", Input.class);
        this.reviews = reviews;
        this.withdrawals = withdrawals;
        permission("STATEMENT_LINES_WITHDRAWAL_REFUND");
        movesMoney();
    }

    @Override
    protected Verdict allows(StatementLine line) {
        return line.mayBeLinked();
    }

    /** The bank usually quotes what it returns; else it may be the only one of the amount that went to where it came from. */
    @Override
    protected Optional<Input> suggest(StatementLine line) {
        return line.remittance()
                .map(NUMBER::matcher)
                .filter(Matcher::find)
                .flatMap(found -> withdrawals.findByNumber(found.group()))
                .or(() -> onlyOneSentTo(line))
                .map(Input::new);
    }

    private Optional<Withdrawal> onlyOneSentTo(StatementLine line) {
        AccountNumber from = AccountNumber.of(line.remitterAccount().orElse(""), "");
        Money came = line.left();
        List<Withdrawal> sent = withdrawals.paidOut(came.currency(), came.amount(), Limit.of(MOST_COMPARED)).stream()
                .filter(each -> from.isSameAs(AccountNumber.of(each.payeeAccount(), "")))
                .toList();
        return sent.size() == 1 ? Optional.of(sent.getFirst()) : Optional.empty();
    }

    @Override
    protected Checklist checks(StatementLine line, Input input) {
        return ReturnedWithdrawals.compare(line, line.left(), input.withdrawal(), Checklist.empty());
    }

    @Override
    protected void run(StatementLine line, Input input) {
        Withdrawal withdrawal = input.withdrawal();
        withdrawal.mayHaveReturned(line.left()).orThrow();
        reviews.cameBack(line, withdrawal.client(), withdrawal.number(), evidence(withdrawal, line));
    }

    /** What a reviewer is told of the two. */
    static String evidence(Withdrawal withdrawal, StatementLine line) {
        return KeptText.write(Text.of(
                "withdrawals.came-back",
                withdrawal.number(),
                withdrawal.payeeName(),
                String.valueOf(Rows.mask(withdrawal.payeeAccount())),
                line.remittance().or(line::bankReference).orElse("–")));
    }
}
