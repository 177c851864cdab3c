package fundsdesk.coins;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** How many blocks are waited for, by coin and amount. */
interface ConfirmationBands extends Repository<CoinConfirmations, Long> {

    /** Of a coin, smallest amount first. */
    @Query("from CoinConfirmations c where c.coin = ?1 and c.deletedAt is null order by c.fromAmount")
    List<CoinConfirmations> of(Coin coin);
}
