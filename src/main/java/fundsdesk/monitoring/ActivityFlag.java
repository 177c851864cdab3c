package fundsdesk.monitoring;

import fundsdesk.access.Actor;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Tone;
import fundsdesk.crud.Verdict;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** Something that somebody did and another person should look at; open until that person has decided what it was. */
@Entity
@Audited
@Table(name = "activity_flags")
public class ActivityFlag extends Stored {

    /** What came of it. */
    enum Status implements Tone.Toned {
        OPEN(Tone.ATTENTION),
        /** It was harmless. */
        DISMISSED(Tone.WAITING),
        /** It was what it looked like. */
        CONFIRMED(Tone.FAILED);

        private final Tone tone;

        Status(Tone tone) {
            this.tone = tone;
        }

        @Override
        public Tone tone() {
            return tone;
        }
    }

    /**
     * It was raised.
     *
     * @param number its number
     * @param subject a username or a network address
     * @param times how often
     */
    public record Raised(String number, Rule rule, String subject, long times) {}

    private String number = "";

    @Enumerated(EnumType.STRING)
    private Rule rule = Rule.MUCH_DENIED;

    private String subject = "";

    /** The human behind it, who never decides on it. */
    private String person = "";

    private @Nullable String address;
    private long times;
    private Instant happenedFrom = Instant.EPOCH;
    private Instant happenedTo = Instant.EPOCH;

    /** Where all of it is listed, within the desk. */
    private String evidence = "";

    @Enumerated(EnumType.STRING)
    private Status status = Status.OPEN;

    @LongText
    private @Nullable String note;

    private @Nullable Instant decidedAt;
    private @Nullable String decidedBy;

    protected ActivityFlag() {}

    ActivityFlag(String number, Finding found) {
        this.number = number;
        this.rule = found.rule();
        this.subject = found.subject();
        this.person = found.person();
        this.address = found.address();
        this.times = found.times();
        this.happenedFrom = found.from();
        this.happenedTo = found.to();
        this.evidence = found.evidence();
    }

    Raised raised() {
        return new Raised(number, rule, subject, times);
    }

    /** It goes on while nobody has decided. */
    void goesOn(Finding more) {
        times += more.times();
        happenedTo = more.to();
        address = more.address();
    }

    Verdict mayBeDecidedBy(Actor actor) {
        if (actor.username().equals(subject) || actor.person().equals(person)) {
            return Verdict.refused("activity-flag.own", number);
        }
        return Verdict.allowed();
    }

    Verdict isOpen() {
        return Verdict.allowedIf(status == Status.OPEN, "activity-flag.decided", number);
    }

    void decided(Status how, String why, Instant at, String by) {
        isOpen().orThrow();
        status = how;
        note = why;
        decidedAt = at;
        decidedBy = by;
    }
}
