package fundsdesk.crud.documents;

import fundsdesk.access.Guarded;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Documents by the record they belong to. */
interface AttachmentRecords extends Repository<Attachment, Long> {

    Attachment saveAndFlush(Attachment attachment);

    @Query("select a from Attachment a where a.id = :id and a.deletedAt is null")
    Optional<Attachment> find(long id);

    @Query("""
        select a from Attachment a
        where a.subject = :subject and a.subjectId = :id and a.deletedAt is null order by a.id desc\
        """)
    List<Attachment> of(String subject, long id);

    @Query("select a from Attachment a where a.subject = :subject and a.subjectId = :id order by a.id")
    @Guarded("for a work order that is carried out or looked at with what it asks for")
    List<Attachment> first(String subject, long id, Limit limit);

    @Query("select a.id from Attachment a where a.subject = :subject and a.subjectId = :id order by a.id desc")
    @Guarded("for the timeline of a record that the reader sees already")
    List<Long> idsOf(String subject, long id, Limit limit);

    @Query("""
        select count(a) from Attachment a
        where a.subject = :subject and a.subjectId = :id and a.deletedAt is null\
        """)
    @Guarded("counted on the page of a record that the reader sees already")
    long countOf(String subject, long id);
}
