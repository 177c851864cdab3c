package fundsdesk.withdrawals;

import fundsdesk.clients.Client;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The withdrawals there are. */
public interface Withdrawals extends Repository<Withdrawal, Long> {

    Optional<Withdrawal> findById(Long id);

    Optional<Withdrawal> findByNumber(String number);

    Withdrawal save(Withdrawal withdrawal);

    /** Those of the amount that were paid out and have not come back, the latest first. */
    @Query("select w from Withdrawal w where (w.status = COMPLETED or w.status = REVERSED and w.returnedAmount is null)"
            + " and w.currency = :currency and w.amount = :amount"
            + " and w.deletedAt is null order by w.id desc")
    List<Withdrawal> paidOut(String currency, BigDecimal amount, Limit most);

    /** What the desk took back and banks have still to bring, the oldest first. */
    @Query("select w from Withdrawal w join fetch w.client where w.status = REVERSED and w.returnedAmount is null"
            + " and w.deletedAt is null order by w.id")
    List<Withdrawal> awaited();

    @Query("select w from Withdrawal w where w.client = :client and w.status in :among and w.deletedAt is null")
    List<Withdrawal> of(Client client, Collection<WithdrawalStatus> among);
}
