package fundsdesk.clients;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The clients there are. */
public interface Clients extends Repository<Client, Long> {

    @Query("select c from Client c where c.number = :number and c.deletedAt is null")
    Optional<Client> find(String number);
}
