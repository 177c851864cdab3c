package fundsdesk.matching;

import fundsdesk.names.Agreement;
import fundsdesk.names.Score;
import fundsdesk.names.Why;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Writes down what was decided about each line. */
final class Verdicts {

    private final MatchSettings settings;

    Verdicts(MatchSettings settings) {
        this.settings = settings;
    }

    LineDecision of(LineFacts line) {
        Optional<Why> shutOut = Gates.shutsOut(line);
        if (shutOut.isPresent()) {
            return new LineDecision(line.line, Outcome.NONE, List.of(), List.of(), shutOut.get());
        }
        Candidate linked = line.linked;
        if (linked != null) {
            return linked(line, linked);
        }
        noteAmounts(line);
        return line.obstacle == null ? nothing(line) : suggestion(line, line.obstacle);
    }

    private LineDecision linked(LineFacts line, Candidate linked) {
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(linked);
        if (line.pairings.size() > 1) {
            line.pairings.stream()
                    .filter(pairing -> !linked.isFor(pairing.application))
                    .filter(pairing -> pairing.score >= settings.suggest().permille())
                    .sorted(Comparator.comparingInt(pairing -> -pairing.score))
                    .limit(settings.mostCandidates() - 1L)
                    .map(pairing -> Candidate.of(pairing, settings.weights(), settings.suggest()))
                    .forEach(candidates::add);
        }
        Score next = candidates.size() > 1 ? candidates.get(1).score() : Score.ZERO;
        Why why = Reason.because(proof(linked), linked.label(), linked.score(), next);
        return new LineDecision(line.line, Outcome.AUTO, candidates, line.nearMisses, why);
    }

    private static Reason proof(Candidate linked) {
        if (linked.isSum()) {
            return Reason.LINKED_AS_SUM;
        }
        Allocation pair = linked.allocations().getFirst();
        boolean byAccount = pair.verdict(Field.ACCOUNT) == Agreement.EQUAL;
        if (!pair.hasUniqueReference()) {
            return Reason.LINKED_BY_ACCOUNT;
        }
        return byAccount ? Reason.LINKED_BY_BOTH : Reason.LINKED_BY_REFERENCE;
    }

    private LineDecision suggestion(LineFacts line, Why obstacle) {
        List<Candidate> shown =
                line.candidates.stream().limit(settings.mostCandidates()).toList();
        return new LineDecision(line.line, Outcome.SUGGEST, shown, line.nearMisses, obstacle);
    }

    private static LineDecision nothing(LineFacts line) {
        return new LineDecision(line.line, Outcome.NONE, line.candidates, line.nearMisses, whyNothing(line));
    }

    private static Why whyNothing(LineFacts line) {
        if (!line.candidates.isEmpty()) {
            return Reason.because(Reason.ONLY_AMOUNT, line.candidates.getFirst().label());
        }
        return line.nearMisses.isEmpty()
                ? Reason.because(Reason.NOTHING_FITS)
                : Reason.because(
                        Reason.ONLY_NEAR_MISSES,
                        line.nearMisses.getFirst().application().number());
    }

    /** A pair that fits but for its amount, and is too weak for a suggestion, came near. */
    private void noteAmounts(LineFacts line) {
        for (Pairing pairing : line.pairings) {
            if (!line.hasRoomForNearMiss(pairing.application)) {
                continue;
            }
            boolean suggestible = pairing.score >= settings.suggest().permille();
            if (suggestible && !pairing.application.isOpen()) {
                line.nearMiss(pairing.application, Gate.TAKEN, Gates.explain(Gate.TAKEN, line, pairing.application));
            } else if (!suggestible && !pairing.isLinkable()) {
                line.nearMiss(pairing.application, Gate.AMOUNT, Gates.explain(Gate.AMOUNT, line, pairing.application));
            }
        }
    }
}
