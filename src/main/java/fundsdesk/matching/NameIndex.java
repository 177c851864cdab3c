package fundsdesk.matching;

import fundsdesk.names.NameTokens;
import fundsdesk.names.PartyName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds applications by name: those whose client has exactly the payer's name, whatever the amount, and those that
 * share a word with it among the amounts the line could pay.
 */
final class NameIndex {

    /** So many names are compared for one line and word; what a bank prints beyond that distinguishes nobody. */
    private static final int MOST_COMPARED = 200;

    private final Map<Key, List<ApplicationFacts>> byToken = new HashMap<>();
    private final Map<String, List<KnownClaimant>> byName = new HashMap<>();
    private final Map<String, Long> tolerances = new HashMap<>();

    private record Key(String token, long companyAccountId, String currency) {}

    /** @param applications those that are still open */
    NameIndex(List<ApplicationFacts> applications) {
        ApplicationFacts[] byAmount = applications.toArray(ApplicationFacts[]::new);
        Arrays.parallelSort(
                byAmount,
                Comparator.<ApplicationFacts>comparingLong(each -> each.amount).thenComparingInt(each -> each.index));
        Map<KnownClaimant, Set<String>> tokens = new IdentityHashMap<>();
        for (ApplicationFacts application : byAmount) {
            tolerances.merge(application.currency(), application.tolerance, Math::max);
            file(application, tokens.computeIfAbsent(application.claimant, this::fileName));
        }
    }

    private Set<String> fileName(KnownClaimant claimant) {
        claimant.names().stream()
                .flatMap(name -> NameTokens.keys(name).stream())
                .distinct()
                .forEach(key ->
                        byName.computeIfAbsent(key, any -> new ArrayList<>(1)).add(claimant));
        return NameTokens.of(claimant.names());
    }

    private void file(ApplicationFacts application, Set<String> tokens) {
        for (long account : application.application.companyAccountIds()) {
            for (String token : tokens) {
                byToken.computeIfAbsent(new Key(token, account, application.currency()), any -> new ArrayList<>(2))
                        .add(application);
            }
        }
    }

    /** The clients who have this name in one of its forms. */
    Set<KnownClaimant> namesakes(PartyName payer) {
        Set<KnownClaimant> namesakes = new LinkedHashSet<>();
        NameTokens.keys(payer).forEach(key -> namesakes.addAll(byName.getOrDefault(key, List.of())));
        return namesakes;
    }

    /** Offers every application that shares a word with the payer's name and that the amount could pay. */
    void offer(LineFacts line, Consumer<ApplicationFacts> taker) {
        String currency = line.line.amount().currency();
        long nearly = Comparison.nearly(line.amount);
        long least = line.amount - nearly;
        long most = line.amount + Math.max(tolerances.getOrDefault(currency, 0L), nearly);
        Set<ApplicationFacts> offered = new LinkedHashSet<>();
        for (String token : NameTokens.of(List.of(line.payer()))) {
            List<ApplicationFacts> filed =
                    byToken.getOrDefault(new Key(token, line.line.companyAccountId(), currency), List.of());
            int compared = 0;
            for (int at = lowest(filed, least); at < filed.size() && compared < MOST_COMPARED; at++) {
                ApplicationFacts application = filed.get(at);
                if (application.amount > most) {
                    break;
                }
                compared++;
                offered.add(application);
            }
        }
        offered.forEach(taker);
    }

    /** Where the amounts that are not below the given one begin. */
    private static int lowest(List<ApplicationFacts> byAmount, long amount) {
        int low = 0;
        int high = byAmount.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byAmount.get(middle).amount < amount) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
