package fundsdesk.channels;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What clients owe of deposits that banks took back. */
interface Shortfalls extends Repository<Shortfall, Long> {

    @Query("select s from Shortfall s where s.notification = :refund")
    Optional<Shortfall> of(BankNotification refund);

    Shortfall save(Shortfall shortfall);
}
