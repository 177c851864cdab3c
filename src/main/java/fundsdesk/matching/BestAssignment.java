package fundsdesk.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives each line at most one application and each application at most one line so that the strengths add up to the
 * most (MAT-03).
 *
 * <p>Solved exactly by the {@link Hungarian} method; above the given size the strongest pair is taken again and again
 * instead, and nothing is proved. Lines and applications are taken by id, so ties fall the same way in every run.
 */
final class BestAssignment {

    private final Map<LineFacts, Candidate> chosen = new IdentityHashMap<>();
    private final boolean exact;
    private long total;

    /** @param candidates pairs of one line and one application, in the order of their ids */
    BestAssignment(List<Candidate> candidates, int largest) {
        List<LineFacts> lines = candidates.stream()
                .map(BestAssignment::line)
                .distinct()
                .sorted(Comparator.comparingInt(line -> line.index))
                .toList();
        List<ApplicationFacts> applications = candidates.stream()
                .map(BestAssignment::application)
                .distinct()
                .sorted(Comparator.comparingInt(application -> application.index))
                .toList();
        exact = lines.size() <= largest && applications.size() <= largest;
        if (exact) {
            solve(candidates, lines, applications);
        } else {
            takeStrongest(candidates);
        }
    }

    private static LineFacts line(Candidate candidate) {
        return candidate.allocations().getFirst().lineFacts();
    }

    private static ApplicationFacts application(Candidate candidate) {
        return candidate.allocations().getFirst().applicationFacts();
    }

    /** What the line is given, or null. */
    @Nullable
    Candidate of(LineFacts line) {
        return chosen.get(line);
    }

    boolean gives(ApplicationFacts application) {
        return chosen.values().stream().anyMatch(candidate -> application(candidate) == application);
    }

    /** Whether the total is proved to be the highest. */
    boolean isExact() {
        return exact;
    }

    /** The sum of all strengths. */
    long total() {
        return total;
    }

    private void take(Candidate candidate) {
        chosen.put(line(candidate), candidate);
        total += candidate.strength();
    }

    private void takeStrongest(List<Candidate> candidates) {
        List<Candidate> strongest = new ArrayList<>(candidates);
        strongest.sort(Comparator.comparingInt(candidate -> -candidate.strength()));
        Map<ApplicationFacts, Candidate> given = new IdentityHashMap<>();
        for (Candidate candidate : strongest) {
            if (!chosen.containsKey(line(candidate)) && given.putIfAbsent(application(candidate), candidate) == null) {
                take(candidate);
            }
        }
    }

    private void solve(List<Candidate> candidates, List<LineFacts> lines, List<ApplicationFacts> applications) {
        if (lines.isEmpty()) {
            return;
        }
        Map<Object, Integer> places = new IdentityHashMap<>();
        lines.forEach(line -> places.put(line, places.size()));
        applications.forEach(application -> places.put(application, places.size() - lines.size()));
        int size = Math.max(lines.size(), applications.size());
        @Nullable Candidate[][] pairs = new Candidate[size][size];
        long[][] cost = new long[size][size];
        for (Candidate candidate : candidates) {
            int row = places.getOrDefault(line(candidate), 0);
            int column = places.getOrDefault(application(candidate), 0);
            pairs[row][column] = candidate;
            cost[row][column] = -candidate.strength();
        }
        int[] columns = new Hungarian(cost).columnOfRow();
        for (int row = 0; row < lines.size(); row++) {
            Candidate candidate = pairs[row][columns[row]];
            if (candidate != null) {
                take(candidate);
            }
        }
    }
}
