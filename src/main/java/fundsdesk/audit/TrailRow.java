package fundsdesk.audit;

import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Tone;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.envers.AuditOverride;
import org.jspecify.annotations.Nullable;

/** One change of one row as the database's witness saw it; without a revision it was written past the desk. */
@Entity
@Immutable
@Table(name = "trail_rows")
@AuditOverride(forClass = Stored.class, isAudited = false)
class TrailRow extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "revision_id")
    private @Nullable TrailEntry revision;

    private String action = "";

    @Column(name = "tab")
    private String entity = "";

    private @Nullable Long recordId;

    /** Table and id, or the table alone where it holds values of a record and has no ids. */
    @Formula("tab || coalesce('/' || record_id, '')")
    private String about = "";

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.CHANGED;

    @LongText
    private @Nullable String fields;

    @LongText
    private @Nullable String newValues;

    /** What became of the row. */
    enum Kind implements Tone.Toned {
        ADDED(Tone.DONE),
        CHANGED(Tone.ACTIVE),
        REMOVED(Tone.FAILED);

        private final Tone tone;

        Kind(Tone tone) {
            this.tone = tone;
        }

        @Override
        public Tone tone() {
            return tone;
        }
    }
}
