package fundsdesk.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds for each line the applications worth weighing, cheapest way first, and weighs them. */
final class PairSearch {

    /** Of a client with very many applications, those with the nearest amounts are looked at. */
    private static final int MOST_OF_ONE_CLAIMANT = 48;

    private static final int MOST_NAMESAKE_APPLICATIONS = 16;
    private static final int MOST_BY_NAME = 8;

    private static final Comparator<Pairing> BY_APPLICATION =
            Comparator.comparingInt(pairing -> pairing.application.index);

    private static final Comparator<Pairing> BEST_FIRST =
            Comparator.<Pairing>comparingInt(pairing -> -pairing.score).thenComparing(BY_APPLICATION);

    private final MatchSettings settings;

    PairSearch(MatchSettings settings) {
        this.settings = settings;
    }

    /** What the payer's account and the quoted references say. */
    void byProof(LineFacts line, AccountIndex accounts, ReferenceIndex references) {
        if (!line.isOpen()) {
            return;
        }
        references.read(line);
        for (KnownClaimant owner : accounts.owners(line.account)) {
            weighNearest(line, owner, MOST_OF_ONE_CLAIMANT);
        }
        line.quoted.forEach(application -> weigh(line, application));
        for (String stranger : line.strangers) {
            references.beginningWith(stranger).forEach(application -> weigh(line, application));
        }
        sort(line);
    }

    /** What the payer's name says, for a line that is not clear by account or reference. */
    void byName(LineFacts line, NameIndex names) {
        if (!line.isOpen() || line.payer().isEmpty()) {
            return;
        }
        for (KnownClaimant namesake : names.namesakes(line.payer())) {
            weighNearest(line, namesake, MOST_NAMESAKE_APPLICATIONS);
        }
        List<Pairing> similar = new ArrayList<>();
        names.offer(line, application -> compareName(line, application, similar));
        take(
                line,
                similar.stream()
                        .filter(pairing -> pairing.score >= settings.suggest().permille()));
        if (line.pairings.stream()
                .noneMatch(pairing -> pairing.score >= settings.suggest().permille())) {
            List<Pairing> parts = new ArrayList<>();
            names.offerParts(line, application -> comparePart(line, application, parts));
            take(line, parts.stream());
        }
        sort(line);
    }

    private static void take(LineFacts line, Stream<Pairing> found) {
        found.sorted(BEST_FIRST)
                .limit(MOST_BY_NAME)
                .forEach(pairing -> line.pairings = LineFacts.and(line.pairings, pairing));
    }

    private void compareName(LineFacts line, ApplicationFacts application, List<Pairing> similar) {
        if (!isNew(line, application) || Gates.between(line, application) != null) {
            return;
        }
        long evidence = Comparison.compareButNames(line, application);
        if (Comparison.couldScore(evidence, settings)) {
            similar.add(pair(line, application, Comparison.withName(evidence, line, application)));
        }
    }

    /** Another amount may be a part of a sum that is exact: then the name has to carry it. */
    private void comparePart(LineFacts line, ApplicationFacts application, List<Pairing> parts) {
        if (!isNew(line, application) || Gates.between(line, application) != null) {
            return;
        }
        Pairing part = pair(line, application, Comparison.compare(line, application));
        if (Sums.isWorthy(part, settings)) {
            parts.add(part);
        }
    }

    private static void sort(LineFacts line) {
        if (line.pairings.size() > 1) {
            line.pairings.sort(BY_APPLICATION);
        }
    }

    private void weighNearest(LineFacts line, KnownClaimant claimant, int most) {
        ApplicationFacts[] byAmount = claimant.applications();
        int from = 0;
        int to = byAmount.length;
        if (byAmount.length > most) {
            int nearest = firstNotBelow(byAmount, line.amount);
            from = Math.clamp(nearest - most / 2, 0, byAmount.length - most);
            to = from + most;
        }
        for (int at = from; at < to; at++) {
            weigh(line, byAmount[at]);
        }
    }

    private static int firstNotBelow(ApplicationFacts[] byAmount, long amount) {
        int low = 0;
        int high = byAmount.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byAmount[middle].amount < amount) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void weigh(LineFacts line, ApplicationFacts application) {
        if (!application.isOpen() || !isNew(line, application)) {
            return;
        }
        Gate gate = Gates.between(line, application);
        if (gate == null) {
            line.pairings = LineFacts.and(line.pairings, pair(line, application));
        } else if (line.hasRoomForNearMiss(application)) {
            line.nearMiss(application, gate, Gates.explain(gate, line, application));
        }
    }

    private Pairing pair(LineFacts line, ApplicationFacts application) {
        return pair(line, application, Comparison.compare(line, application));
    }

    private Pairing pair(LineFacts line, ApplicationFacts application, long evidence) {
        return new Pairing(line, application, evidence, settings.weights(), settings.suggest());
    }

    private static boolean isNew(LineFacts line, ApplicationFacts application) {
        for (Pairing pairing : line.pairings) {
            if (pairing.application == application) {
                return false;
            }
        }
        return true;
    }
}
