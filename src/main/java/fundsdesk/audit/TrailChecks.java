package fundsdesk.audit;

import org.springframework.data.repository.Repository;

/** Keeps verifications of the trail. */
interface TrailChecks extends Repository<TrailCheck, Long> {

    TrailCheck save(TrailCheck check);
}
