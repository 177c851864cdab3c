package fundsdesk.statements;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Lines that were marked to be returned. */
interface StatementRefundRecords extends Repository<StatementRefund, Long> {

    @Query(
            "select r from StatementRefund r where r.line = :line and r.status = fundsdesk.statements.StatementRefund.Status.OPEN")
    Optional<StatementRefund> open(StatementLine line);

    /** The mark that the line has, whether its money has gone back or not. */
    @Query(
            "select r from StatementRefund r where r.line = :line and r.status <> fundsdesk.statements.StatementRefund.Status.WITHDRAWN")
    Optional<StatementRefund> marked(StatementLine line);

    StatementRefund save(StatementRefund refund);
}
