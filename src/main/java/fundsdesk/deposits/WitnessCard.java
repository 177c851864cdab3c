package fundsdesk.deposits;

import fundsdesk.cards.BankCard;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows by a completed deposit that a bank card is the client's own account (CARD-08). */
@Component
final class WitnessCard extends RecordAction<BankCard, WitnessCard.Input> {

    /** @param deposit one of the client's completed deposits, whose money came from this very account */
    record Input(@NotNull Deposit deposit) {}

    private final PayingAccounts paying;
    private final Clock clock;

    WitnessCard(PayingAccounts paying, Clock clock) {
        super("witness", Input.class);
        this.paying = paying;
        this.clock = clock;
    }

    @Override
    protected Verdict allows(BankCard card) {
        return card.mayBeWitnessed();
    }

    @Override
    protected Optional<Input> suggest(BankCard card) {
        return paying.newestFrom(card).map(Input::new);
    }

    @Override
    protected void run(BankCard card, Input input) {
        Deposit deposit = input.deposit();
        Verdict.allowedIf(deposit.client().equals(card.client()), "witness.other-client", deposit.number())
                .and(() -> Verdict.allowedIf(
                        deposit.status() == DepositStatus.COMPLETED, "witness.not-completed", deposit.number()))
                .and(() -> Verdict.allowedIf(paying.from(deposit, card), "witness.other-account", deposit.number()))
                .orThrow();
        card.witnessedBy(deposit.number(), clock.instant());
    }
}
