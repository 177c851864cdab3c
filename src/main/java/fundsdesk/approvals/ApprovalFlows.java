package fundsdesk.approvals;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApprovalFlows extends Repository<ApprovalFlow, Long> {

    @Query("select f from ApprovalFlow f where f.type = :type and f.deletedAt is null")
    Optional<ApprovalFlow> find(String type);

    @Query("select l from ApprovalLevel l where l.flow = :flow and l.deletedAt is null order by l.position, l.id")
    List<ApprovalLevel> levelsOf(ApprovalFlow flow);

    ApprovalFlow save(ApprovalFlow flow);
}
