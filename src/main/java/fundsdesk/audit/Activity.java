package fundsdesk.audit;

import fundsdesk.access.Actor;
import fundsdesk.crud.KeptSentence;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.envers.AuditOverride;
import org.jspecify.annotations.Nullable;

/** Something that somebody tried in vain, or read as evidence. Written by {@link ActivityLog}, never changed. */
@Entity
@Immutable
@Table(name = "activity")
@AuditOverride(forClass = Stored.class, isAudited = false)
class Activity extends Stored {

    @Enumerated(EnumType.STRING)
    private ActivityKind kind = ActivityKind.FAILED;

    private String what = "";
    private @Nullable String target;

    /** The record as its screen knows it, where what was tried was tried on one. */
    @Formula("case when target ~ '^[0-9]{1,18}$' then split_part(what, '.', 1) || '/' || target else target end")
    private @Nullable String about;

    @LongText
    @KeptSentence
    private @Nullable String words;

    private String person = "";

    @Enumerated(EnumType.STRING)
    private Actor.Source source = Actor.Source.JOB;

    private @Nullable String address;

    ActivityKind kind() {
        return kind;
    }

    String what() {
        return what;
    }
}
