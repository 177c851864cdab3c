package fundsdesk.withdrawals;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The withdrawals there are. */
public interface Withdrawals extends Repository<Withdrawal, Long> {

    Optional<Withdrawal> findById(Long id);

    Optional<Withdrawal> findByNumber(String number);

    Withdrawal save(Withdrawal withdrawal);
}
