package fundsdesk.withdrawals;

import fundsdesk.clients.Client;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The withdrawals there are. */
public interface Withdrawals extends Repository<Withdrawal, Long> {

    Optional<Withdrawal> findById(Long id);

    Optional<Withdrawal> findByNumber(String number);

    Withdrawal save(Withdrawal withdrawal);

    @Query("select w from Withdrawal w where w.client = :client and w.status in :among and w.deletedAt is null")
    List<Withdrawal> of(Client client, Collection<WithdrawalStatus> among);
}
