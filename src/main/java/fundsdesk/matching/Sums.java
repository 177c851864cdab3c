package fundsdesk.matching;

import fundsdesk.names.AccountNumber;
import fundsdesk.names.Agreement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds exact sums: one line that pays several applications, and several lines that pay one (MAT-04).
 *
 * <p>The parts of a sum belong to one client and one payer, or are all quoted by the line. The search is bounded: by
 * the number of parts, of pairs it starts from, of solutions and of steps. A sum that is not found is merely not
 * suggested; a second solution always is, so that a person decides.
 */
final class Sums {

    /** With more open pairs than this, some sum nearly always fits by chance. */
    private static final int MOST_PAIRS = 24;

    private final MatchSettings settings;

    Sums(MatchSettings settings) {
        this.settings = settings;
    }

    /** Every sum found among the pairs of a block. */
    List<Candidate> among(List<Pairing> pairings) {
        List<Candidate> sums = new ArrayList<>();
        by(pairings, pairing -> pairing.line).forEach((line, ofLine) -> sums.addAll(applicationsOf(line, ofLine)));
        by(pairings, pairing -> pairing.application)
                .forEach((application, ofApplication) -> sums.addAll(linesOf(application, ofApplication)));
        return sums;
    }

    private List<Candidate> applicationsOf(LineFacts line, List<Pairing> pairings) {
        List<Pairing> smaller = pairings.stream()
                .filter(pairing -> pairing.fit == AmountFit.OVER && isWorthy(pairing))
                .toList();
        List<Pairing> quoted = smaller.stream()
                .filter(pairing -> line.quoted.contains(pairing.application))
                .toList();
        if (quoted.size() > 1 && sum(quoted, ofApplication()) == line.amount) {
            return List.of(candidate(quoted));
        }
        List<Candidate> sums = new ArrayList<>();
        by(smaller, pairing -> pairing.application.claimant.claimant().clientId())
                .forEach((client, parts) -> sums.addAll(solutions(parts, ofApplication(), line.amount)));
        return sums;
    }

    private List<Candidate> linesOf(ApplicationFacts application, List<Pairing> pairings) {
        List<Pairing> smaller = pairings.stream()
                .filter(pairing -> pairing.line.amount < application.amount && isWorthy(pairing))
                .toList();
        List<Candidate> sums = new ArrayList<>();
        by(smaller, Sums::payer).forEach((payer, parts) -> sums.addAll(solutions(parts, ofLine(), application.amount)));
        return sums;
    }

    /** One payer is one account; without account, one name. */
    private static String payer(Pairing pairing) {
        AccountNumber account = pairing.line.account;
        return account.isGiven() ? account.characters() : pairing.line.payer().key();
    }

    private List<Candidate> solutions(List<Pairing> parts, Function<Pairing, Long> amount, long total) {
        if (parts.size() < 2 || parts.size() > MOST_PAIRS) {
            return List.of();
        }
        List<Pairing> largestFirst = parts.stream()
                .sorted(Comparator.<Pairing, Long>comparing(amount)
                        .reversed()
                        .thenComparingInt(pairing -> pairing.line.index)
                        .thenComparingInt(pairing -> pairing.application.index))
                .toList();
        long[] amounts = largestFirst.stream().mapToLong(amount::apply).toArray();
        return new SubsetSums(amounts, settings.mostParts())
                .equalTo(total).stream()
                        .map(solution -> candidate(
                                solution.stream().map(largestFirst::get).toList()))
                        .toList();
    }

    private Candidate candidate(List<Pairing> parts) {
        List<Allocation> allocations = parts.stream()
                .sorted(Comparator.<Pairing>comparingInt(pairing -> pairing.line.index)
                        .thenComparingInt(pairing -> pairing.application.index))
                .map(pairing ->
                        new Allocation(pairing.line, pairing.application, exact(pairing.evidence), settings.weights()))
                .toList();
        return new Candidate(allocations, settings.weights(), settings.suggest());
    }

    /** As a part of an exact sum, the pair must be worth suggesting. */
    private boolean isWorthy(Pairing pairing) {
        return isWorthy(pairing, settings);
    }

    static boolean isWorthy(Pairing pairing, MatchSettings settings) {
        return Weighing.score(exact(pairing.evidence), settings.weights())
                >= settings.suggest().permille();
    }

    private static long exact(long evidence) {
        return Weighing.with(evidence, Field.AMOUNT, Agreement.EQUAL, Comparison.EQUAL_CREDIT);
    }

    private static long sum(List<Pairing> pairings, Function<Pairing, Long> amount) {
        return pairings.stream().mapToLong(amount::apply).sum();
    }

    private static Function<Pairing, Long> ofApplication() {
        return pairing -> pairing.application.amount;
    }

    private static Function<Pairing, Long> ofLine() {
        return pairing -> pairing.line.amount;
    }

    private static <K> Map<K, List<Pairing>> by(List<Pairing> pairings, Function<Pairing, K> key) {
        Map<K, List<Pairing>> groups = new LinkedHashMap<>();
        for (Pairing pairing : pairings) {
            groups.computeIfAbsent(key.apply(pairing), any -> new ArrayList<>()).add(pairing);
        }
        return groups;
    }
}
