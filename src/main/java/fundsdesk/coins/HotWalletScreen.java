package fundsdesk.coins;

import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** The desk's own wallets. */
@Component
final class HotWalletScreen extends Screen<HotWallet> {
    HotWalletScreen() {
        super("hot-wallets", HotWallet.class);
        menu(CoinMenu.VA_CLEARING, 70);
        columns(HotWallet_.name, HotWallet_.network, HotWallet_.purpose, HotWallet_.address, HotWallet_.signer);
        columns(HotWallet_.provenAt);
        search(HotWallet_.name, HotWallet_.address);
        filters(HotWallet_.network, HotWallet_.purpose);
        section("wallet", HotWallet_.name, HotWallet_.network, HotWallet_.purpose);
        section("wallet", HotWallet_.address, HotWallet_.signer, HotWallet_.provenAt);
        label(HotWallet_.name);
        onCreateOnly(HotWallet_.network, HotWallet_.address, HotWallet_.purpose);
        readOnly(HotWallet_.provenAt);
        emptyMeans(HotWallet_.provenAt, "hot-wallet.not-proven");
        rules(HotWallet::isSound);
        saidAt(HotWallet_.address, "hot-wallet.no-address");
        refusesDeletionInUse();
        standardActions();
    }
}
