package fundsdesk.matching;

import fundsdesk.crud.KeptSentence;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import fundsdesk.statements.StatementLine;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** Why the last automatic run did or did not link a line. */
@Entity
@Audited
@Table(name = "match_verdicts")
class MatchVerdict extends Stored {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable StatementLine line;

    @NotNull
    @Enumerated(EnumType.STRING)
    private Outcome outcome = Outcome.NONE;

    /** The application, or applications, that fit best. */
    private @Nullable String candidate;

    private @Nullable BigDecimal score;

    @LongText
    @KeptSentence
    private String why = "";

    protected MatchVerdict() {}

    MatchVerdict(StatementLine line) {
        this.line = line;
    }

    long lineId() {
        return java.util.Objects.requireNonNull(line).id();
    }

    /** Takes over what the engine said, if that is anything new. */
    void say(LineDecision decision) {
        outcome = decision.outcome();
        candidate = decision.best().map(Candidate::label).orElse(null);
        score = decision.best()
                .map(best -> new BigDecimal(best.score().toString()))
                .orElse(null);
        why = Explained.kept(decision.why());
    }
}
