package fundsdesk.matching;

import fundsdesk.names.Why;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Says of each candidate of a block whether it may be linked without a person, and if not, why (MAT-02, MAT-03).
 *
 * <p>Among the candidates of a line the score decides. Among the candidates of an application the strength does: of two
 * lines that both score 1, the one that also quotes the application is the stronger.
 */
final class Referee {

    /** In a block up to this size it is tried what the best assignment would be without a pair. */
    private static final int LARGEST_TRIED = 40;

    private final MatchSettings settings;
    private final List<Candidate> singles;
    private final List<Candidate> candidates = new ArrayList<>();
    private final BestAssignment assignment;
    private final Map<LineFacts, TopTwo> byLine = new IdentityHashMap<>();
    private final Map<ApplicationFacts, TopTwo> byApplication = new IdentityHashMap<>();
    private final Map<LineFacts, TopTwo> singlesByLine = new IdentityHashMap<>();
    private final Map<ApplicationFacts, TopTwo> singlesByApplication = new IdentityHashMap<>();

    Referee(List<Candidate> openSingles, List<Candidate> openSums, MatchSettings settings) {
        this.settings = settings;
        this.singles = openSingles.stream().filter(Candidate::isLinkable).toList();
        this.assignment = new BestAssignment(singles, settings.largestBlock());
        candidates.addAll(openSingles);
        openSums.stream().filter(sum -> !isExplainedApart(sum)).forEach(candidates::add);
        candidates.forEach(this::enter);
    }

    /** A sum whose lines and applications all have a partner of their own in the best assignment is a coincidence. */
    private boolean isExplainedApart(Candidate sum) {
        return sum.lineFacts().allMatch(line -> assignment.of(line) != null)
                && sum.applicationFacts().allMatch(assignment::gives);
    }

    /** A pair whose amount is outside the tolerance has not passed the gate, so it is nobody's runner-up. */
    private void enter(Candidate candidate) {
        if (!candidate.isLinkable()) {
            return;
        }
        candidate.lineFacts().forEach(line -> enter(byLine, line, candidate, Candidate::points));
        candidate
                .applicationFacts()
                .forEach(application -> enter(byApplication, application, candidate, Candidate::strength));
        if (!candidate.isSum()) {
            candidate.lineFacts().forEach(line -> enter(singlesByLine, line, candidate, Candidate::strength));
            candidate
                    .applicationFacts()
                    .forEach(application -> enter(singlesByApplication, application, candidate, Candidate::strength));
        }
    }

    private static <K> void enter(Map<K, TopTwo> tops, K key, Candidate candidate, ToIntFunction<Candidate> measure) {
        tops.computeIfAbsent(key, any -> new TopTwo(measure)).enter(candidate);
    }

    /** All that may still be linked or suggested. */
    List<Candidate> candidates() {
        return candidates;
    }

    /** What the best assignment gives the line, or null. */
    @Nullable
    Candidate assigned(LineFacts line) {
        return assignment.of(line);
    }

    /** Everything that may be linked now; no two of them share a line or an application. */
    List<Candidate> clear() {
        return candidates.stream()
                .filter(candidate -> obstacle(candidate).isEmpty())
                .toList();
    }

    private Optional<Why> obstacle(Candidate candidate) {
        return obstacle(candidate, candidate.allocations().getFirst().lineFacts());
    }

    /** The first thing that stands against linking the candidate; empty if nothing does. */
    Optional<Why> obstacle(Candidate candidate, LineFacts line) {
        return amountObstacle(candidate)
                .or(() -> evidenceObstacle(candidate))
                .or(() -> rivalOfLine(candidate))
                .or(() -> rivalOfApplication(candidate, line))
                .or(() -> assignmentObstacle(candidate));
    }

    private static Optional<Why> amountObstacle(Candidate candidate) {
        if (candidate.isLinkable()) {
            return Optional.empty();
        }
        Allocation pair = candidate.allocations().getFirst();
        OpenApplication application = pair.application();
        String number = application.number();
        boolean over = pair.lineFacts().amount > pair.applicationFacts().amount;
        return Optional.of(
                over
                        ? Reason.because(Reason.OVERPAID, number, pair.line().amount(), application.expected())
                        : Reason.because(
                                Reason.TOO_SHORT,
                                number,
                                pair.line().amount(),
                                application.expected(),
                                application.rules().tolerance()));
    }

    private Optional<Why> evidenceObstacle(Candidate candidate) {
        if (!candidate.allowsAutoLink()) {
            return Optional.of(Reason.because(Reason.METHOD_BY_HAND, candidate.label(), candidate.score()));
        }
        if (!candidate.isProven()) {
            return Optional.of(Reason.because(Reason.NOT_PROVEN, candidate.label(), candidate.score()));
        }
        return candidate.score().reaches(settings.auto())
                ? Optional.empty()
                : Optional.of(
                        Reason.because(Reason.SCORE_TOO_LOW, candidate.label(), candidate.score(), settings.auto()));
    }

    private Optional<Why> rivalOfLine(Candidate candidate) {
        return candidate
                .lineFacts()
                .flatMap(line -> top(byLine, line).rivalOf(candidate).stream())
                .filter(rival ->
                        candidate.points() - rival.points() < settings.lead().permille())
                .findFirst()
                .map(rival -> Reason.because(
                        Reason.TOO_CLOSE, candidate.label(), candidate.score(), rival.label(), rival.score()));
    }

    private Optional<Why> rivalOfApplication(Candidate candidate, LineFacts line) {
        return candidate
                .applicationFacts()
                .flatMap(application -> top(byApplication, application).rivalOf(candidate).stream())
                .filter(rival -> candidate.strength() - rival.strength() < settings.leadStrength())
                .findFirst()
                .map(rival -> contested(candidate, rival, line));
    }

    private static Why contested(Candidate candidate, Candidate rival, LineFacts line) {
        long other = rival.lines().stream()
                .mapToLong(IncomingLine::id)
                .filter(id -> id != line.line.id())
                .findFirst()
                .orElse(line.line.id());
        return Reason.because(Reason.CONTESTED, candidate.label(), candidate.score(), other);
    }

    /** A sum has no part in the assignment of single pairs: its rivals are enough. */
    private Optional<Why> assignmentObstacle(Candidate candidate) {
        if (candidate.isSum() || isDominant(candidate) || losesWithout(candidate)) {
            return Optional.empty();
        }
        return Optional.of(Reason.because(Reason.BETTER_APART, candidate.label(), candidate.score()));
    }

    /** Stronger than its line's and its application's other pairs together: part of every best assignment. */
    private boolean isDominant(Candidate candidate) {
        Allocation pair = candidate.allocations().getFirst();
        int rivals = top(singlesByLine, pair.lineFacts()).rivalStrength(candidate)
                + top(singlesByApplication, pair.applicationFacts()).rivalStrength(candidate);
        return candidate.strength() >= rivals + settings.leadStrength();
    }

    /** Whether the best assignment without the pair is worse by the lead. */
    private boolean losesWithout(Candidate candidate) {
        LineFacts line = candidate.allocations().getFirst().lineFacts();
        if (!assignment.isExact() || assignment.of(line) != candidate || singlesByLine.size() > LARGEST_TRIED) {
            return false;
        }
        List<Candidate> others =
                singles.stream().filter(other -> other != candidate).toList();
        long without = new BestAssignment(others, settings.largestBlock()).total();
        return assignment.total() - without >= settings.leadStrength();
    }

    private static <K> TopTwo top(Map<K, TopTwo> tops, K key) {
        TopTwo top = tops.get(key);
        return top == null ? new TopTwo(Candidate::points) : top;
    }

    /** The two best candidates by one measure; the earlier entered wins a tie. */
    private static final class TopTwo {
        private final ToIntFunction<Candidate> measure;
        private @Nullable Candidate first;
        private @Nullable Candidate second;

        TopTwo(ToIntFunction<Candidate> measure) {
            this.measure = measure;
        }

        void enter(Candidate candidate) {
            if (first == null || measure.applyAsInt(candidate) > measure.applyAsInt(first)) {
                second = first;
                first = candidate;
            } else if (second == null || measure.applyAsInt(candidate) > measure.applyAsInt(second)) {
                second = candidate;
            }
        }

        Optional<Candidate> rivalOf(Candidate candidate) {
            return Optional.ofNullable(candidate == first ? second : first);
        }

        int rivalStrength(Candidate candidate) {
            return rivalOf(candidate).map(Candidate::strength).orElse(0);
        }
    }
}
