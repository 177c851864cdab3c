package fundsdesk.crud.documents;

import fundsdesk.crud.Stored;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.hibernate.Hibernate;
import org.hibernate.annotations.Formula;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/** A document kept with a record; what is in it lies in the {@link AttachmentStore}. */
@Entity
@Audited
@Table(name = "attachments")
class Attachment extends Stored {

    @NotBlank
    private String subject = "";

    private long subjectId;

    /** Both, as the address of the record is made of them. */
    @NotAudited
    @Formula("subject || '/' || subject_id")
    private String about = "";

    @NotBlank
    @Size(max = 200)
    private String name = "";

    @NotNull
    @Enumerated(EnumType.STRING)
    private FileKind kind = FileKind.TEXT;

    private long size;

    @NotBlank
    private String sha256 = "";

    protected Attachment() {}

    Attachment(Stored record, String name, FileKind kind, long size, String sha256) {
        this.subject = subjectOf(Hibernate.getClass(record));
        this.subjectId = record.id();
        this.name = name;
        this.kind = kind;
        this.size = size;
        this.sha256 = sha256;
    }

    /** How the entity is called here: the same from every screen it is shown on. */
    static String subjectOf(Class<?> entity) {
        return entity.getSimpleName();
    }

    void remove(Instant at, String by, String reason) {
        delete(at, by, reason);
    }

    boolean belongsTo(Stored record) {
        return subject.equals(subjectOf(Hibernate.getClass(record))) && subjectId == record.id();
    }

    String subject() {
        return subject;
    }

    long subjectId() {
        return subjectId;
    }

    String name() {
        return name;
    }

    FileKind kind() {
        return kind;
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }
}
