package fundsdesk.deposits;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Deposits that somebody could not take back. */
interface FailedReversals extends Repository<FailedReversal, Long> {

    /** At most one is open. */
    @Query(
            "select f from FailedReversal f where f.deposit.id = :deposit and f.status = fundsdesk.deposits.FailedReversal.Status.OPEN")
    Optional<FailedReversal> open(long deposit);

    FailedReversal save(FailedReversal failed);
}
