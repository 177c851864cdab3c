package fundsdesk.withdrawals;

import fundsdesk.access.Guarded;
import fundsdesk.cards.BankCard;
import fundsdesk.cards.CardUse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Withdrawals that are still to be paid to a card. */
@Component
@Guarded("asked for a card that whoever acts may delete, and answers no more than numbers")
class OpenPayouts implements CardUse {

    private static final Set<WithdrawalStatus> OPEN =
            EnumSet.of(WithdrawalStatus.SUBMITTED, WithdrawalStatus.APPROVED, WithdrawalStatus.REMITTING);

    private final Withdrawals withdrawals;

    OpenPayouts(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public List<String> openOn(BankCard card) {
        return withdrawals.of(card.client(), OPEN).stream()
                .filter(withdrawal -> card.is(withdrawal.payeeAccount()))
                .map(Withdrawal::number)
                .toList();
    }
}
