package fundsdesk.withdrawals;

import fundsdesk.crud.Filter;
import fundsdesk.crud.MenuCount;
import fundsdesk.crud.Operator;
import fundsdesk.crud.QueueCount;
import fundsdesk.crud.Rows;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Withdrawals that somebody has to move on. */
@Configuration(proxyBeanMethods = false)
class WithdrawalQueues {

    @Bean
    MenuCount withdrawalsRecalled(Rows rows, WithdrawalScreen screen) {
        return new QueueCount(
                rows,
                screen,
                "recalled",
                "status:eq:REVERSED&filter=returnedAt:isnull:true",
                WithdrawalScreen.recalled());
    }

    @Bean
    MenuCount withdrawalsUnderWay(Rows rows, WithdrawalScreen screen) {
        List<WithdrawalStatus> underWay =
                List.of(WithdrawalStatus.SUBMITTED, WithdrawalStatus.APPROVED, WithdrawalStatus.REMITTING);
        return new QueueCount(
                rows,
                screen,
                "under-way",
                "status:in:SUBMITTED,APPROVED,REMITTING",
                new Filter.Condition(Withdrawal_.status.getName(), Operator.IN, List.copyOf(underWay)));
    }
}
