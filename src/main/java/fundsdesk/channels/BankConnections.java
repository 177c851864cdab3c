package fundsdesk.channels;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The banks that tell the desk of payments. */
interface BankConnections extends Repository<BankConnection, Long> {

    @Query("select c from BankConnection c join fetch c.bank where c.code = :code and c.deletedAt is null")
    Optional<BankConnection> find(String code);
}
