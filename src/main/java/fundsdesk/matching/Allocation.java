package fundsdesk.matching;

import fundsdesk.money.Money;
import fundsdesk.names.Agreement;
import fundsdesk.names.Score;
import java.util.List;

/**
 * The part of a line's money that goes to one application, with the evidence for it.
 *
 * <p>The evidence is kept in compact form; {@link #evidence()} writes it out.
 */
public final class Allocation {

    private final LineFacts line;
    private final ApplicationFacts application;
    private final long evidence;
    private final FieldWeights weights;

    Allocation(LineFacts line, ApplicationFacts application, long evidence, FieldWeights weights) {
        this.line = line;
        this.application = application;
        this.evidence = evidence;
        this.weights = weights;
    }

    /** The line the money comes from. */
    public IncomingLine line() {
        return line.line;
    }

    /** The application it goes to. */
    public OpenApplication application() {
        return application.application;
    }

    /** How much: the amount of the line or what the application expects, whichever is less. */
    public Money amount() {
        return line.amount <= application.amount ? line.line.amount() : application.application.expected();
    }

    /** The verdicts on all five fields, in the order of {@link Field}. */
    public List<Evidence> evidence() {
        return new WrittenEvidence(line, application, evidence, weights).fields();
    }

    /** How well the two agree. In a sum, the amount counts as equal because the sum is. */
    public Score score() {
        return new Score(Weighing.score(evidence, weights));
    }

    /** The verdict on one field. */
    public Agreement verdict(Field field) {
        return Weighing.verdict(evidence, field);
    }

    /** Whether a reference that no other open application has names this one. */
    public boolean hasUniqueReference() {
        return Weighing.hasUniqueReference(evidence);
    }

    boolean isWithinTolerance() {
        AmountFit fit = AmountFit.of(line.amount, application.amount, application.tolerance);
        return fit == AmountFit.EXACT || fit == AmountFit.WITHIN_TOLERANCE;
    }

    LineFacts lineFacts() {
        return line;
    }

    ApplicationFacts applicationFacts() {
        return application;
    }

    long compactEvidence() {
        return evidence;
    }

    @Override
    public String toString() {
        return amount() + " of line " + line.line.id() + " to " + application.number();
    }
}
