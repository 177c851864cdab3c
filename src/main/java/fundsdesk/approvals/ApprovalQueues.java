package fundsdesk.approvals;

import fundsdesk.crud.MenuCount;
import fundsdesk.crud.QueueCount;
import fundsdesk.crud.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work orders that wait for whoever looks, beside their entry of the navigation and on the home page. */
@Configuration(proxyBeanMethods = false)
class ApprovalQueues {

    @Bean
    MenuCount ordersWaiting(Rows rows, InboxScreen screen) {
        return new QueueCount(rows, screen);
    }
}
