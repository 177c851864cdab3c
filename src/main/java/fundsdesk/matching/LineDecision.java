package fundsdesk.matching;

import fundsdesk.names.Why;
import java.util.List;
import java.util.Optional;

/**
 * What the engine says about one line, and why.
 *
 * @param line the line
 * @param outcome link it, let a person pick, or nothing
 * @param candidates the candidates, best first, at most {@link MatchSettings#mostCandidates()}; with AUTO the first is
 *     the one to link. For lines that compete for the same applications the first is the one that the best assignment of
 *     all of them gives this line, even if another scores higher by itself (MAT-03)
 *     With NONE those that expect the amount, if any: a place to begin, no suggestion
 * @param nearMisses applications that agree in something but were shut out, and by which gate
 * @param why the sentence for people
 */
public record LineDecision(
        IncomingLine line, Outcome outcome, List<Candidate> candidates, List<NearMiss> nearMisses, Why why) {

    public LineDecision {
        candidates = List.copyOf(candidates);
        nearMisses = List.copyOf(nearMisses);
    }

    /** The candidate to link, or to show first. */
    public Optional<Candidate> best() {
        return candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.getFirst());
    }

    /**
     * What to link without a person: empty unless the outcome is AUTO. Where several lines pay one application, each of
     * their decisions carries the whole sum.
     */
    public List<Allocation> allocations() {
        return outcome == Outcome.AUTO ? candidates.getFirst().allocations() : List.of();
    }
}
