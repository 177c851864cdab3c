package fundsdesk.deposits;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The deposit applications there are. */
public interface Deposits extends Repository<Deposit, Long> {

    Optional<Deposit> findById(Long id);

    Optional<Deposit> findByNumber(String number);

    @Query("select d from Deposit d where d.client.number = :clientNo and d.externalRef = :externalRef")
    Optional<Deposit> submitted(String clientNo, String externalRef);

    /** Applications that wait for their money, with what matching needs of them. */
    @Query("""
        select d from Deposit d join fetch d.client join fetch d.securitiesAccount left join fetch d.companyAccount
        where d.status = fundsdesk.deposits.DepositStatus.PROCESSING and d.stage = SUBMITTED and d.deletedAt is null
        order by d.id\
        """)
    List<Deposit> waiting(Limit limit);

    Deposit save(Deposit deposit);
}
