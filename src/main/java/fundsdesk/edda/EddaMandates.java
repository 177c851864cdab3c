package fundsdesk.edda;

import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The mandates there are. */
interface EddaMandates extends Repository<EddaMandate, Long> {

    EddaMandate save(EddaMandate mandate);

    /** Locked, so that what people change meanwhile is neither lost nor overlooked. */
    @Lock(jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from EddaMandate m where m.debtorReference = :reference and m.deletedAt is null")
    Optional<EddaMandate> locked(String reference);
}
