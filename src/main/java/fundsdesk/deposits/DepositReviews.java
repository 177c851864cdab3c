package fundsdesk.deposits;

import org.springframework.data.repository.Repository;

interface DepositReviews extends Repository<DepositReview, Long> {

    /** The review that a withdrawal's return is in, or was approved in. */
    @org.springframework.data.jpa.repository.Query("""
        select r from DepositReview r where r.withdrawalNumber = :withdrawal
        and r.status <> fundsdesk.deposits.DepositReview.Status.RETURNED\
        """)
    java.util.Optional<DepositReview> returning(String withdrawal);

    /** How often it was said that the line is the withdrawal's return, and a reviewer said no. */
    @org.springframework.data.jpa.repository.Query("""
        select count(r) from DepositReview r where r.withdrawalNumber = :withdrawal and r.line = :line
        and r.status = fundsdesk.deposits.DepositReview.Status.RETURNED\
        """)
    long countTurnedDown(fundsdesk.statements.StatementLine line, String withdrawal);

    DepositReview save(DepositReview review);
}
