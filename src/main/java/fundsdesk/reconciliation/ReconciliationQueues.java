package fundsdesk.reconciliation;

import fundsdesk.crud.Filter;
import fundsdesk.crud.MenuCount;
import fundsdesk.crud.Operator;
import fundsdesk.crud.QueueCount;
import fundsdesk.crud.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What waits for people here. */
@Configuration(proxyBeanMethods = false)
class ReconciliationQueues {

    @Bean
    MenuCount breaksOpen(Rows rows, ReconciliationItemScreen screen) {
        return new QueueCount(
                rows, screen, "open", "open:eq:true", Filter.where(ReconciliationItem_.open, Operator.EQ, true));
    }
}
