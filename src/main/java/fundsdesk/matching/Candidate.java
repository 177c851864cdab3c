package fundsdesk.matching;

import fundsdesk.names.Agreement;
import fundsdesk.names.Score;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One way to link: a line with an application, a line with several applications that it pays in one sum, or several
 * lines that together pay one application (MAT-04).
 */
public final class Candidate {

    private final List<Allocation> allocations;
    private final int score;
    private final int strength;

    Candidate(List<Allocation> allocations, FieldWeights weights, Score suggest) {
        this.allocations = List.copyOf(allocations);
        int lowest = Integer.MAX_VALUE;
        int weakest = Integer.MAX_VALUE;
        for (Allocation allocation : allocations) {
            lowest = Math.min(lowest, Weighing.score(allocation.compactEvidence(), weights));
            weakest = Math.min(weakest, Weighing.strength(allocation.compactEvidence(), weights, suggest));
        }
        score = lowest;
        strength = weakest;
    }

    static Candidate of(Pairing pairing, FieldWeights weights, Score suggest) {
        Allocation only = new Allocation(pairing.line, pairing.application, pairing.evidence, weights);
        return new Candidate(List.of(only), weights, suggest);
    }

    /** Which money goes where: one entry for each pair of a line and an application, by line id, then application id. */
    public List<Allocation> allocations() {
        return allocations;
    }

    /** How well line and application agree; of several pairs the lowest. */
    public Score score() {
        return new Score(score);
    }

    /** Whether this is a sum of several applications or several lines. */
    public boolean isSum() {
        return allocations.size() > 1;
    }

    /** Whether for every pair the payer's account, or a reference that no other application has, agrees. */
    public boolean isProven() {
        return allocations.stream().allMatch(allocation -> Weighing.isProven(allocation.compactEvidence()));
    }

    /** The application, or all applications of the sum. */
    public List<OpenApplication> applications() {
        return allocations.stream().map(Allocation::application).distinct().toList();
    }

    /** The line, or all lines of the sum. */
    public List<IncomingLine> lines() {
        return allocations.stream().map(Allocation::line).distinct().toList();
    }

    /** The verdict on a field; of several pairs the worst, where missing counts between similar and different. */
    public Agreement verdict(Field field) {
        return allocations.stream()
                .map(allocation -> allocation.verdict(field))
                .reduce(Candidate::worse)
                .orElse(Agreement.MISSING);
    }

    private static Agreement worse(Agreement one, Agreement other) {
        return rank(one) >= rank(other) ? one : other;
    }

    private static int rank(Agreement verdict) {
        return switch (verdict) {
            case EQUAL -> 0;
            case SIMILAR -> 1;
            case MISSING -> 2;
            case DIFFERENT -> 3;
        };
    }

    /** The numbers of the applications, for example {@code DEP-20261120-000123 + DEP-20261120-000124}. */
    public String label() {
        return allocations.size() == 1
                ? allocations.getFirst().application().number()
                : applications().stream().map(OpenApplication::number).collect(Collectors.joining(" + "));
    }

    int points() {
        return score;
    }

    int strength() {
        return strength;
    }

    /** Whether exactly this may be linked as far as the amount goes: an over-payment never is. */
    boolean isLinkable() {
        return isSum() || allocations.getFirst().isWithinTolerance();
    }

    boolean allowsAutoLink() {
        return allocations.stream()
                .allMatch(allocation -> allocation.application().rules().autoLink());
    }

    boolean isOpen() {
        for (Allocation allocation : allocations) {
            if (!allocation.lineFacts().isOpen()
                    || !allocation.applicationFacts().isOpen()) {
                return false;
            }
        }
        return true;
    }

    Stream<LineFacts> lineFacts() {
        return allocations.stream().map(Allocation::lineFacts).distinct();
    }

    Stream<ApplicationFacts> applicationFacts() {
        return allocations.stream().map(Allocation::applicationFacts).distinct();
    }

    boolean isFor(LineFacts line) {
        return allocations.stream().anyMatch(allocation -> allocation.lineFacts() == line);
    }

    boolean isFor(ApplicationFacts application) {
        return allocations.stream().anyMatch(allocation -> allocation.applicationFacts() == application);
    }

    void link() {
        for (Allocation allocation : allocations) {
            allocation.lineFacts().linked = this;
            allocation.applicationFacts().linked = this;
        }
    }

    @Override
    public String toString() {
        return label() + " (" + score() + ")";
    }
}
