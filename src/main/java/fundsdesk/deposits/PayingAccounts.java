package fundsdesk.deposits;

import fundsdesk.cards.BankCard;
import fundsdesk.statements.StatementLine;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Which account the money of a deposit came from, as the bank said it: never as the client claimed it. */
@Component
class PayingAccounts {

    private static final int MOST_LOOKED_AT = 200;

    private final Deposits deposits;
    private final Allocations allocations;

    PayingAccounts(Deposits deposits, Allocations allocations) {
        this.deposits = deposits;
        this.allocations = allocations;
    }

    /** Whether the money came from the account of the card. */
    boolean from(Deposit deposit, BankCard card) {
        return accounts(deposit).stream().anyMatch(card::is);
    }

    /** The newest completed deposit of the client that came from the card's account. */
    Optional<Deposit> newestFrom(BankCard card) {
        return deposits.completed(card.client(), Limit.of(MOST_LOOKED_AT)).stream()
                .filter(deposit -> from(deposit, card))
                .findFirst();
    }

    private List<String> accounts(Deposit deposit) {
        List<String> ofLines = allocations.of(deposit).stream()
                .map(Allocation::line)
                .map(StatementLine::remitterAccount)
                .flatMap(Optional::stream)
                .toList();
        // A channel credits on the bank's word, before there is a line.
        boolean saidByBank = ofLines.isEmpty() && deposit.source() == DepositSource.SYSTEM;
        return saidByBank ? deposit.payingAccount().stream().toList() : ofLines;
    }
}
