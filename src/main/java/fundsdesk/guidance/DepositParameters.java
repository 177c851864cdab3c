package fundsdesk.guidance;

import fundsdesk.reference.Bank;
import fundsdesk.reference.Method;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The ways to deposit there are. */
interface DepositParameters extends Repository<DepositParameter, Long> {

    /** The published rows for the same method, currency, region and receiving bank. */
    @Query("""
        select p from DepositParameter p
        where p.status = PUBLISHED and p.deletedAt is null and p.method = :method and p.currency = :currency
          and coalesce(p.region, '') = :region and p.receivingBank = :bank\
        """)
    List<DepositParameter> published(Method method, String currency, String region, Bank bank);
}
