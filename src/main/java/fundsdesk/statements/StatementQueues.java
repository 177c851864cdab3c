package fundsdesk.statements;

import fundsdesk.crud.Filter;
import fundsdesk.crud.MenuCount;
import fundsdesk.crud.Operator;
import fundsdesk.crud.QueueCount;
import fundsdesk.crud.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Statements that do not add up wait for a person. */
@Configuration(proxyBeanMethods = false)
class StatementQueues {

    @Bean
    MenuCount statementsQuarantined(Rows rows, BankStatementScreen screen) {
        return new QueueCount(
                rows,
                screen,
                "quarantined",
                "status:eq:QUARANTINED",
                Filter.where(BankStatement_.status, Operator.EQ, BankStatement.Status.QUARANTINED));
    }

    @Bean
    MenuCount markedNotReturned(Rows rows, StatementRefundScreen screen) {
        return new QueueCount(rows, screen, "open", "status:eq:OPEN", StatementRefundScreen.open());
    }
}
