package fundsdesk.refunds;

import fundsdesk.crud.Filter;
import fundsdesk.crud.MenuCount;
import fundsdesk.crud.Operator;
import fundsdesk.crud.QueueCount;
import fundsdesk.crud.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Money that is still to go back. */
@Configuration(proxyBeanMethods = false)
class RefundQueues {

    @Bean
    MenuCount refundsToReview(Rows rows, RefundScreen screen) {
        return queue(rows, screen, "to-review", RefundStatus.PENDING_REVIEW);
    }

    @Bean
    MenuCount refundsToProcess(Rows rows, RefundScreen screen) {
        return queue(rows, screen, "to-process", RefundStatus.PENDING_PROCESSING);
    }

    private static MenuCount queue(Rows rows, RefundScreen screen, String name, RefundStatus status) {
        return new QueueCount(
                rows, screen, name, "status:eq:" + status, Filter.where(Refund_.status, Operator.EQ, status));
    }
}
