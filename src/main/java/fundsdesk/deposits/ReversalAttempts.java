package fundsdesk.deposits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The attempts at taking deposits back. */
interface ReversalAttempts extends Repository<ReversalAttempt, Long> {

    /** Of one deposit, the newest first. */
    @Query("select a from ReversalAttempt a where a.deposit.id = :deposit order by a.id desc")
    List<ReversalAttempt> of(long deposit);

    @Query("select count(a) from ReversalAttempt a where a.deposit.id = :deposit")
    long countOf(long deposit);

    /** The one that took it back. */
    @Query("select a from ReversalAttempt a where a.deposit.id = :deposit and a.outcome = REVERSED")
    Optional<ReversalAttempt> successful(long deposit);

    /** Begun before then, and how they ended is not known. */
    @Query("select a.id from ReversalAttempt a where a.outcome in (STARTED, IN_DOUBT) and a.createdAt < :then order by"
            + " a.id")
    List<Long> unclear(Instant then, Limit limit);

    ReversalAttempt save(ReversalAttempt attempt);
}
