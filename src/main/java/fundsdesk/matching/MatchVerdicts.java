package fundsdesk.matching;

import fundsdesk.statements.StatementLine;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MatchVerdicts extends Repository<MatchVerdict, Long> {

    @Query("select v from MatchVerdict v where v.line in :lines")
    List<MatchVerdict> on(Collection<StatementLine> lines);

    MatchVerdict save(MatchVerdict verdict);
}
