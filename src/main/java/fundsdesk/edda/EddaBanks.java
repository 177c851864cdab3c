package fundsdesk.edda;

import fundsdesk.reference.Bank;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Banks by the code that mandates name. */
interface EddaBanks extends Repository<Bank, Long> {

    @Query("select b from Bank b where b.code = :code and b.deletedAt is null order by b.id limit 1")
    Optional<Bank> find(String code);
}
