package fundsdesk.crud;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;

/**
 * For transactions that write rows by the hundred. A connection plans each statement anew, as reading needs it; foreign keys
 * and triggers ask the same for every row, whose plan can be kept.
 */
@Component
public class KeptPlans {

    private final EntityManager entities;

    KeptPlans(EntityManager entities) {
        this.entities = entities;
    }

    /** From here to the end of this transaction plans are kept: to be called when what is left to do is writing. */
    public void untilTheEnd() {
        var unused = entities.createNativeQuery("select set_config('plan_cache_mode', 'auto', true)")
                .getSingleResult();
    }
}
