package fundsdesk.channels;

import fundsdesk.crud.Filter;
import fundsdesk.crud.MenuCount;
import fundsdesk.crud.Operator;
import fundsdesk.crud.QueueCount;
import fundsdesk.crud.Rows;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What waits for people here, beside its entry of the navigation and on the home page. */
@Configuration(proxyBeanMethods = false)
class ChannelQueues {

    private static final List<NotificationStatus> FOR_PEOPLE =
            List.of(NotificationStatus.FAILED, NotificationStatus.QUARANTINED);

    @Bean
    MenuCount notificationsForPeople(Rows rows, BankNotificationScreen screen) {
        return new QueueCount(
                rows,
                screen,
                "for-people",
                "status:in:FAILED,QUARANTINED",
                Filter.where(BankNotification_.status, Operator.IN, FOR_PEOPLE.toArray()));
    }

    @Bean
    MenuCount linksPending(Rows rows, BankSecuritiesLinkScreen screen) {
        return new QueueCount(
                rows,
                screen,
                "pending",
                "status:eq:PENDING",
                Filter.where(BankSecuritiesLink_.status, Operator.EQ, BankSecuritiesLink.Status.PENDING));
    }

    @Bean
    MenuCount shortfallsOpen(Rows rows, ShortfallScreen screen) {
        return new QueueCount(
                rows,
                screen,
                "open",
                "status:eq:OPEN",
                Filter.where(Shortfall_.status, Operator.EQ, Shortfall.Status.OPEN));
    }
}
