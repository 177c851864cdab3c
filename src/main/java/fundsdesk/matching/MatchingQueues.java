package fundsdesk.matching;

import fundsdesk.crud.MenuCount;
import fundsdesk.crud.QueueCount;
import fundsdesk.crud.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The incoming lines of which nothing has become yet. */
@Configuration(proxyBeanMethods = false)
class MatchingQueues {

    @Bean
    MenuCount linesWaiting(Rows rows, DepositMatchScreen screen) {
        return new QueueCount(rows, screen);
    }
}
