package fundsdesk.matching;

import static fundsdesk.names.Agreement.DIFFERENT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person is shown of a line that nothing speaks for but its amount: cash without a name, a payer whose account
 * and reference are both wrong. It is no suggestion, only a place to begin.
 */
final class WeakCandidates {

    /** One amount that more applications expect says nothing. */
    private static final int MOST_OF_ONE_AMOUNT = 12;

    private static final Comparator<Pairing> BEST_FIRST = Comparator.<Pairing>comparingInt(pairing -> -pairing.score)
            .thenComparingLong(pairing -> Math.abs(pairing.line.day - pairing.application.day))
            .thenComparingInt(pairing -> pairing.application.index);

    private final MatchSettings settings;
    private final Map<Key, List<ApplicationFacts>> byAmount = new HashMap<>();

    private record Key(long companyAccountId, String currency, long amount) {}

    WeakCandidates(ApplicationFacts[] applications, MatchSettings settings) {
        this.settings = settings;
        for (ApplicationFacts application : applications) {
            if (application.isOpen()) {
                file(application);
            }
        }
    }

    private void file(ApplicationFacts application) {
        for (long account : application.application.companyAccountIds()) {
            byAmount.computeIfAbsent(
                            new Key(account, application.currency(), application.amount), any -> new ArrayList<>(1))
                    .add(application);
        }
    }

    /** Gives a line without candidates those that expect its amount and whose name does not speak against it. */
    void offer(LineFacts line) {
        if (!line.isOpen() || !line.candidates.isEmpty()) {
            return;
        }
        Key key = new Key(line.line.companyAccountId(), line.line.amount().currency(), line.amount);
        List<ApplicationFacts> expecting = byAmount.getOrDefault(key, List.of());
        if (expecting.size() <= MOST_OF_ONE_AMOUNT) {
            line.candidates = expecting.stream()
                    .filter(application -> Gates.between(line, application) == null)
                    .map(application -> pair(line, application))
                    .filter(pairing -> Weighing.verdict(pairing.evidence, Field.NAME) != DIFFERENT)
                    .sorted(BEST_FIRST)
                    .limit(settings.mostCandidates())
                    .map(pairing -> Candidate.of(pairing, settings.weights(), settings.suggest()))
                    .toList();
        }
    }

    private Pairing pair(LineFacts line, ApplicationFacts application) {
        return new Pairing(
                line, application, Comparison.compare(line, application), settings.weights(), settings.suggest());
    }
}
