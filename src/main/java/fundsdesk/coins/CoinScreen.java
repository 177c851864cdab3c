package fundsdesk.coins;

import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** Coins: which clients may deposit and withdraw, and within which limits. */
@Component
final class CoinScreen extends Screen<Coin> {
    CoinScreen() {
        super("coins", Coin.class);
        menu(CoinMenu.VA_CLEARING, 50);
        columns(Coin_.symbol, Coin_.name, Coin_.network, Coin_.kind, Coin_.depositEnabled, Coin_.withdrawalEnabled);
        columns(Coin_.minimumDeposit, Coin_.minimumWithdrawal, Coin_.withdrawalFee);
        alsoOffers(Coin_.contract, Coin_.decimals, Coin_.maximumDeposit, Coin_.maximumWithdrawal);
        search(Coin_.symbol, Coin_.name);
        filters(Coin_.network, Coin_.kind, Coin_.depositEnabled, Coin_.withdrawalEnabled);
        section("coin", Coin_.symbol, Coin_.name, Coin_.network, Coin_.kind);
        section("coin", Coin_.contract, Coin_.decimals);
        section("deposits", Coin_.depositEnabled, Coin_.minimumDeposit, Coin_.maximumDeposit);
        section("withdrawals", Coin_.withdrawalEnabled, Coin_.minimumWithdrawal, Coin_.maximumWithdrawal);
        section("withdrawals", Coin_.withdrawalFee);
        visibleWhen(
                Coin_.contract,
                form -> form.get(Coin_.kind).filter(CoinKind.ERC20::equals).isPresent());
        label(Coin_.symbol, Coin_.name);
        onCreateOnly(Coin_.network, Coin_.kind, Coin_.contract, Coin_.decimals);
        readOnly(Coin_.depositEnabled, Coin_.withdrawalEnabled);
        rules(Coin::isSound);
        saidAt(Coin_.contract, "coin.contract", "coin.no-address");
        noSums();
        mayDelete(Coin::mayBeDeleted);
        refusesDeletionInUse();
        standardActions();
        importable();
        revertible();
    }
}
