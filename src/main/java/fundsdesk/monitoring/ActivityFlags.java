package fundsdesk.monitoring;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The flags there are. */
interface ActivityFlags extends Repository<ActivityFlag, Long> {

    @Query("select f from ActivityFlag f where f.rule = :rule and f.subject = :subject and f.status = OPEN")
    Optional<ActivityFlag> open(Rule rule, String subject);

    ActivityFlag save(ActivityFlag flag);
}
