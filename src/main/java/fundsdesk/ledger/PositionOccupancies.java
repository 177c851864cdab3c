package fundsdesk.ledger;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What was reported of positions. */
interface PositionOccupancies extends Repository<PositionOccupancy, Long> {

    @Query("""
        select p from PositionOccupancy p
        where p.securitiesAccount.id = :account and p.currency = :currency and p.deletedAt is null
        order by p.asOf desc limit 1\
        """)
    Optional<PositionOccupancy> newest(long account, String currency);
}
