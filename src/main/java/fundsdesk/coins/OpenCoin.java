package fundsdesk.coins;

import fundsdesk.crud.Checklist;
import fundsdesk.crud.RecordAction;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens a coin to deposits and withdrawals, or closes it to them. */
@Component
final class OpenCoin extends RecordAction<Coin, OpenCoin.Input> {

    /**
     * @param deposits whether clients may deposit it from now on
     * @param withdrawals whether clients may withdraw it from now on
     * @param reason why now
     */
    record Input(
            boolean deposits,
            boolean withdrawals,
            @NotBlank @Size(max = 500) String reason) {}

    private final CoinChecks contract;

    OpenCoin(CoinChecks contract) {
        super("open", Input.class);
        this.contract = contract;
        primary();
    }

    @Override
    protected Optional<Input> suggest(Coin coin) {
        return Optional.of(new Input(coin.isDepositEnabled(), coin.isWithdrawalEnabled(), ""));
    }

    /** Closing is always possible, and soon. */
    @Override
    protected Checklist checks(Coin coin, Input input) {
        boolean opens =
                input.deposits() && !coin.isDepositEnabled() || input.withdrawals() && !coin.isWithdrawalEnabled();
        return opens ? contract.of(coin, input.withdrawals()) : Checklist.empty();
    }

    @Override
    protected void run(Coin coin, Input input) {
        coin.open(input.deposits(), input.withdrawals());
    }
}
