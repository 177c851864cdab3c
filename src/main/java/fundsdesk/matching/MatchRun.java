package fundsdesk.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One run of the engine: cheapest passes first, and only what is left goes on to the next.
 *
 * <p>Everything is put in the order of the ids before anything else happens, and threads write only to their own line,
 * so neither the order of the input nor the number of processors changes the result.
 */
final class MatchRun {

    private final MatchSettings settings;
    private final LineFacts[] lines;
    private final ApplicationFacts[] applications;
    private final List<KnownClaimant> claimants;
    private final PairSearch search;

    MatchRun(Collection<IncomingLine> lines, Collection<OpenApplication> applications, MatchSettings settings) {
        this.settings = settings;
        this.search = new PairSearch(settings);
        IncomingLine[] lineById = lines.toArray(IncomingLine[]::new);
        Arrays.parallelSort(lineById, Comparator.comparingLong(IncomingLine::id));
        refuseTwice(lineById.length, at -> lineById[at].id(), "line");
        OpenApplication[] applicationById = applications.toArray(OpenApplication[]::new);
        Arrays.parallelSort(applicationById, Comparator.comparingLong(OpenApplication::id));
        refuseTwice(applicationById.length, at -> applicationById[at].id(), "application");
        this.lines = new LineFacts[lineById.length];
        parallel(lineById.length, at -> this.lines[at] = new LineFacts(lineById[at], at));
        this.applications = new ApplicationFacts[applicationById.length];
        this.claimants = prepare(applicationById);
    }

    private static void refuseTwice(int size, java.util.function.IntToLongFunction id, String what) {
        for (int at = 1; at < size; at++) {
            if (id.applyAsLong(at) == id.applyAsLong(at - 1)) {
                throw new IllegalArgumentException("two of one id: " + what + " " + id.applyAsLong(at));
            }
        }
    }

    private List<KnownClaimant> prepare(OpenApplication[] applicationById) {
        Map<Claimant, Integer> places = new IdentityHashMap<>(applicationById.length);
        int[] placeOf = new int[applicationById.length];
        List<Claimant> distinct = new ArrayList<>();
        for (int at = 0; at < applicationById.length; at++) {
            Claimant claimant = applicationById[at].claimant();
            Integer place = places.putIfAbsent(claimant, distinct.size());
            placeOf[at] = place == null ? distinct.size() : place;
            if (place == null) {
                distinct.add(claimant);
            }
        }
        KnownClaimant[] known = new KnownClaimant[distinct.size()];
        parallel(known.length, at -> known[at] = new KnownClaimant(distinct.get(at)));
        parallel(
                applications.length,
                at -> applications[at] = new ApplicationFacts(applicationById[at], known[placeOf[at]], at));
        giveApplications(known, placeOf);
        return List.of(known);
    }

    private void giveApplications(KnownClaimant[] known, int[] placeOf) {
        int[] counts = new int[known.length];
        Arrays.stream(placeOf).forEach(place -> counts[place]++);
        ApplicationFacts[][] ofClaimant = new ApplicationFacts[known.length][];
        Arrays.setAll(ofClaimant, place -> new ApplicationFacts[counts[place]]);
        for (int at = applications.length - 1; at >= 0; at--) {
            ofClaimant[placeOf[at]][--counts[placeOf[at]]] = applications[at];
        }
        parallel(known.length, place -> {
            // Sorting is stable, so equal amounts stay in the order of their ids.
            Arrays.sort(ofClaimant[place], Comparator.comparingLong(application -> application.amount));
            known[place].applications(ofClaimant[place]);
        });
    }

    List<LineDecision> decide() {
        ForkJoinTask<AccountIndex> indexed = ForkJoinPool.commonPool().submit(() -> new AccountIndex(claimants));
        ReferenceIndex references = new ReferenceIndex(applications);
        AccountIndex accounts = indexed.join();
        eachLine(line -> search.byProof(line, accounts, references));
        linkClearPairs();
        searchByName();
        Blocks.of(lines, applications.length, settings).parallelStream().forEach(Block::decide);
        WeakCandidates weak = new WeakCandidates(applications, settings);
        eachLine(weak::offer);
        LineDecision[] decisions = new LineDecision[lines.length];
        Verdicts verdicts = new Verdicts(settings);
        parallel(lines.length, at -> decisions[at] = verdicts.of(lines[at]));
        return List.of(decisions);
    }

    private void linkClearPairs() {
        for (LineFacts line : lines) {
            line.pairings.forEach(pairing -> pairing.application.consider(pairing));
        }
        ClearPairs clearPairs = new ClearPairs(lines, settings);
        @Nullable Pairing[] clear = new Pairing[lines.length];
        eachLine(line -> clear[line.index] = clearPairs.find(line));
        // No two of them share a line or an application.
        parallel(clear.length, at -> link(clear[at]));
    }

    private void link(@Nullable Pairing clear) {
        if (clear != null) {
            Candidate.of(clear, settings.weights(), settings.suggest()).link();
            clear.line.forgetOnlyPairing();
        }
    }

    private void searchByName() {
        eachLine(line -> {
            if (line.isOpen()) {
                dropTaken(line);
            }
        });
        NameIndex names = new NameIndex(
                Arrays.stream(applications).filter(ApplicationFacts::isOpen).toList());
        eachLine(line -> search.byName(line, names));
    }

    private void dropTaken(LineFacts line) {
        for (Pairing pairing : List.copyOf(line.pairings)) {
            if (!pairing.application.isOpen()) {
                line.pairings.remove(pairing);
                if (pairing.score >= settings.suggest().permille()) {
                    line.nearMiss(
                            pairing.application, Gate.TAKEN, Gates.explain(Gate.TAKEN, line, pairing.application));
                }
            }
        }
    }

    private void eachLine(Consumer<LineFacts> action) {
        parallel(lines.length, at -> action.accept(lines[at]));
    }

    private static void parallel(int size, java.util.function.IntConsumer action) {
        IntStream.range(0, size).parallel().forEach(action);
    }
}
