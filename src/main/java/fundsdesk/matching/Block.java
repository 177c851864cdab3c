package fundsdesk.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines and applications that compete with each other, decided together.
 *
 * <p>Round after round everything that is clear is linked; what it takes away may make the rest clear. When a round
 * links nothing, the rest is left to people, with the best assignment as what is suggested first.
 */
final class Block {

    private final MatchSettings settings;
    private final List<LineFacts> lines = new ArrayList<>();

    Block(MatchSettings settings) {
        this.settings = settings;
    }

    void add(LineFacts line) {
        lines.add(line);
    }

    /** Links what is clear and ranks the candidates of the other lines. */
    void decide() {
        List<Pairing> pairings =
                lines.stream().flatMap(line -> line.pairings.stream()).toList();
        List<Candidate> singles = pairings.stream()
                .filter(pairing -> pairing.score >= settings.suggest().permille())
                .map(pairing -> Candidate.of(pairing, settings.weights(), settings.suggest()))
                .toList();
        List<Candidate> sums = new Sums(settings).among(pairings);
        Referee referee = referee(singles, sums);
        for (List<Candidate> clear = referee.clear(); !clear.isEmpty(); clear = referee.clear()) {
            clear.forEach(Candidate::link);
            referee = referee(singles, sums);
        }
        rank(referee);
    }

    private Referee referee(List<Candidate> singles, List<Candidate> sums) {
        List<Candidate> openSingles = singles.stream().filter(Candidate::isOpen).toList();
        List<Candidate> openSums = sums.stream().filter(Candidate::isOpen).toList();
        return new Referee(openSingles, openSums, settings);
    }

    private void rank(Referee referee) {
        Map<LineFacts, List<Candidate>> byLine = new IdentityHashMap<>();
        for (Candidate candidate : referee.candidates()) {
            candidate
                    .lineFacts()
                    .forEach(line -> byLine.computeIfAbsent(line, any -> new ArrayList<>())
                            .add(candidate));
        }
        byLine.forEach((line, candidates) -> rank(line, candidates, referee));
    }

    private static void rank(LineFacts line, List<Candidate> candidates, Referee referee) {
        candidates.sort(Comparator.comparing(Candidate::isProven)
                .thenComparingInt(Candidate::points)
                .thenComparingInt(Candidate::strength)
                .reversed());
        Candidate assigned = referee.assigned(line);
        int firstSingle = firstLinkableSingle(candidates);
        if (assigned != null && firstSingle >= 0 && candidates.remove(assigned)) {
            candidates.add(firstSingle, assigned);
        }
        line.candidates = candidates;
        line.obstacle = referee.obstacle(candidates.getFirst(), line).orElse(null);
    }

    private static int firstLinkableSingle(List<Candidate> candidates) {
        for (int at = 0; at < candidates.size(); at++) {
            if (!candidates.get(at).isSum() && candidates.get(at).isLinkable()) {
                return at;
            }
        }
        return -1;
    }
}
