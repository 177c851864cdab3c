package fundsdesk.deposits;

import fundsdesk.crud.Filter;
import fundsdesk.crud.MenuCount;
import fundsdesk.crud.Operator;
import fundsdesk.crud.QueueCount;
import fundsdesk.crud.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What waits for people here, beside its entry of the navigation and on the home page. */
@Configuration(proxyBeanMethods = false)
class DepositQueues {

    @Bean
    MenuCount reviewsWaiting(Rows rows, DepositReviewScreen screen) {
        return new QueueCount(
                rows,
                screen,
                "pending",
                "status:eq:PENDING",
                Filter.where(DepositReview_.status, Operator.EQ, DepositReview.Status.PENDING));
    }

    @Bean
    MenuCount vouchersMissing(Rows rows, DepositRecordScreen screen) {
        return new QueueCount(
                rows,
                screen,
                "voucher-missing",
                "voucherMissing:eq:true",
                Filter.where(Deposit_.voucherMissing, Operator.EQ, true));
    }

    @Bean
    MenuCount openingsWaiting(Rows rows, OpeningDepositScreen screen) {
        return new QueueCount(
                rows,
                screen,
                "waiting",
                "stage:eq:OPENING_HOLD",
                Filter.where(Deposit_.stage, Operator.EQ, DepositStage.OPENING_HOLD));
    }

    @Bean
    MenuCount reversalsFailed(Rows rows, FailedReversalScreen screen) {
        return new QueueCount(
                rows,
                screen,
                "open",
                "status:eq:OPEN",
                Filter.where(FailedReversal_.status, Operator.EQ, FailedReversal.Status.OPEN));
    }
}
