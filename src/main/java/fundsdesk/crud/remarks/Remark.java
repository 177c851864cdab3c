package fundsdesk.crud.remarks;

import fundsdesk.crud.Stored;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.hibernate.Hibernate;
import org.hibernate.annotations.Formula;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** What somebody remarked on a record, perhaps in answer to somebody else. */
@Entity
@Audited
@Table(name = "remarks")
class Remark extends Stored {

    @NotBlank
    private String subject = "";

    private long subjectId;

    /** Both, as the address of the record is made of them. */
    @NotAudited
    @Formula("subject || '/' || subject_id")
    private String about = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "answers_id")
    private @Nullable Remark answers;

    @NotBlank
    @Size(max = 2000)
    private String words = "";

    protected Remark() {}

    Remark(Stored record, String words) {
        this.subject = subjectOf(Hibernate.getClass(record));
        this.subjectId = record.id();
        this.words = words;
    }

    /** An answer belongs to the thread that its question belongs to. */
    Remark(Remark answered, String words) {
        this.subject = answered.subject;
        this.subjectId = answered.subjectId;
        this.answers = answered.answers == null ? answered : answered.answers;
        this.words = words;
    }

    /** How the entity is called here: the same from every screen it is shown on. */
    static String subjectOf(Class<?> entity) {
        return entity.getSimpleName();
    }

    boolean belongsTo(Stored record) {
        return subject.equals(subjectOf(Hibernate.getClass(record))) && subjectId == record.id();
    }

    String words() {
        return words;
    }

    /** The id of the remark that began the thread; nothing for that remark itself. */
    Optional<Long> thread() {
        return Optional.ofNullable(answers).map(Stored::id);
    }
}
