package fundsdesk.crud.remarks;

import fundsdesk.access.Guarded;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Remarks by the record they are on. */
interface Remarks extends Repository<Remark, Long> {

    Remark save(Remark remark);

    @Query("select r from Remark r where r.id = :id and r.deletedAt is null")
    Optional<Remark> find(long id);

    @Query("""
        select r from Remark r
        where r.subject = :subject and r.subjectId = :id and r.deletedAt is null order by r.id\
        """)
    List<Remark> of(String subject, long id);

    @Query("select r.id from Remark r where r.subject = :subject and r.subjectId = :id order by r.id desc")
    @Guarded("for the timeline of a record that the reader sees already")
    List<Long> idsOf(String subject, long id, Limit limit);

    @Query("select count(r) from Remark r where r.subject = :subject and r.subjectId = :id and r.deletedAt is null")
    @Guarded("counted on the page of a record that the reader sees already")
    long countOf(String subject, long id);
}
