package fundsdesk.coins;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The desk's own wallets. */
interface HotWallets extends Repository<HotWallet, Long> {

    /** Whether clients can be paid on the network: a wallet for it has a key that was proven. */
    @Query("select count(w) > 0 from HotWallet w where w.network = ?1 and w.deletedAt is null"
            + " and w.purpose = fundsdesk.coins.HotWallet.Purpose.PAYOUT and w.provenAt is not null")
    boolean paysOut(Network network);
}
