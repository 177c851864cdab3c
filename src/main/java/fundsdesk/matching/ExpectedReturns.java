package fundsdesk.matching;

import fundsdesk.deposits.LineReviews;
import fundsdesk.names.AccountNumber;
import fundsdesk.statements.StatementImport;
import fundsdesk.statements.StatementLine;
import fundsdesk.statements.StatementLines;
import fundsdesk.withdrawals.Withdrawal;
import fundsdesk.withdrawals.WithdrawalReturns;
import fundsdesk.withdrawals.Withdrawals;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * A line that brings the money of a withdrawal which the desk took back is that: the client has been credited, and nobody
 * else may be with it. It goes to review by itself, before anybody can link it to something else.
 */
@Component
class ExpectedReturns {

    private static final Limit LOOKED_AT = Limit.of(500);

    private final Withdrawals withdrawals;
    private final WithdrawalReturns returns;
    private final StatementLines lines;
    private final LineReviews reviews;

    ExpectedReturns(Withdrawals withdrawals, WithdrawalReturns returns, StatementLines lines, LineReviews reviews) {
        this.withdrawals = withdrawals;
        this.returns = returns;
        this.lines = lines;
        this.reviews = reviews;
    }

    /** In the transaction of the import. */
    @EventListener
    public void arrived(StatementImport.LinesAdded added) {
        withdrawals.awaited().forEach(this::claim);
    }

    /** The money may be here before anybody said that it is awaited. */
    @EventListener
    public void recalled(Withdrawal.Recalled recalled) {
        withdrawals.findById(recalled.withdrawalId()).ifPresent(this::claim);
    }

    private void claim(Withdrawal withdrawal) {
        if (reviews.isReturning(withdrawal.number())) {
            return;
        }
        lineOf(withdrawal)
                .ifPresent(line -> reviews.cameBack(
                        line, withdrawal.client(), withdrawal.number(), ReturnLine.evidence(withdrawal, line)));
    }

    /** Where the bank names it; else the only one over its very amount from where it went. */
    private Optional<StatementLine> lineOf(Withdrawal withdrawal) {
        Set<String> names = returns.namesOf(withdrawal);
        AccountNumber sentTo = AccountNumber.of(withdrawal.payeeAccount(), "");
        var candidates = lines.unused(withdrawal.currency(), withdrawal.money().amount(), LOOKED_AT).stream()
                .filter(line -> !reviews.wasReturned(line, withdrawal.number()))
                .toList();
        return candidates.stream()
                .filter(line -> names.stream().anyMatch(line::names))
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(line -> line.money().equals(withdrawal.money())
                                && sentTo.isSameAs(
                                        AccountNumber.of(line.remitterAccount().orElse(""), "")))
                        .findFirst());
    }
}
