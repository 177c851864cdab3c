package fundsdesk.matching;

import fundsdesk.statements.StatementLine;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MatchVerdicts extends Repository<MatchVerdict, Long> {

    @Query("select v from MatchVerdict v where v.line in :lines")
    List<MatchVerdict> on(Collection<StatementLine> lines);

    /** Whether lines came before the moment that no run has looked at. */
    @Query("""
        select count(l) > 0 from StatementLine l
        where l.status = PENDING and l.direction = CREDIT and l.claimedBy is null and l.lockedBy is null
        and l.statement.status = ACCEPTED and l.deletedAt is null and l.createdAt < :before
        and not exists (select v.id from MatchVerdict v where v.line = l)\
        """)
    boolean hasLinesWithout(Instant before);

    MatchVerdict save(MatchVerdict verdict);
}
