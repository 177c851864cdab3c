package fundsdesk.edda;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The debit instructions there are. */
interface EddaDebits extends Repository<EddaDebit, Long> {

    EddaDebit save(EddaDebit debit);

    /** With what sending it needs, read before the bank is called. */
    @Query("select d from EddaDebit d join fetch d.mandate join fetch d.companyAccount where d.id = :id")
    Optional<EddaDebit> withMandate(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from EddaDebit d where d.number = :number and d.deletedAt is null")
    Optional<EddaDebit> locked(String number);

    /** Those at the bank that nobody heard of since the moment. */
    @Query("""
        select d.id from EddaDebit d
        where d.status in (fundsdesk.edda.DebitStatus.SENT, fundsdesk.edda.DebitStatus.UNKNOWN)
        and coalesce(d.answeredAt, d.sentAt) < :before order by d.id\
        """)
    List<Long> unheardSince(Instant before, Limit limit);
}
