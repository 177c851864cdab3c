package fundsdesk.monitoring;

import fundsdesk.crud.Filter;
import fundsdesk.crud.MenuCount;
import fundsdesk.crud.Operator;
import fundsdesk.crud.QueueCount;
import fundsdesk.crud.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The flags that nobody has decided on, beside their entry of the navigation and on the home page. */
@Configuration(proxyBeanMethods = false)
class FlagQueue {

    @Bean
    MenuCount flagsOpen(Rows rows, FlagScreen screen) {
        return new QueueCount(
                rows,
                screen,
                "open",
                "status:eq:OPEN",
                Filter.where(ActivityFlag_.status, Operator.EQ, ActivityFlag.Status.OPEN));
    }
}
