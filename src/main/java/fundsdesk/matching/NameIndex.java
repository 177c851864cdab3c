package fundsdesk.matching;

import fundsdesk.names.NameTokens;
import fundsdesk.names.PartyName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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

    /** So many applications are looked up for one line and word, the nearest amounts first. */
    private static final int MOST_OF_ONE_WORD = 200;

    /** So few share a word that all are looked at. */
    private static final int FEW_OF_ONE_WORD = 24;

    /** So many names are compared for one line: those that share the most words, then the nearest amounts. */
    private static final int MOST_COMPARED = 24;

    /** A name that more clients bear says nothing by itself; with a fitting amount it is found by its words. */
    private static final int MOST_NAMESAKES = 32;

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

    /** The clients who have this name in one of its forms, unless they are very many. */
    Set<KnownClaimant> namesakes(PartyName payer) {
        Set<KnownClaimant> namesakes = new LinkedHashSet<>();
        for (String key : NameTokens.keys(payer)) {
            List<KnownClaimant> bearers = byName.getOrDefault(key, List.of());
            if (bearers.size() <= MOST_NAMESAKES) {
                namesakes.addAll(bearers);
            }
        }
        return namesakes;
    }

    /** Offers the applications that share words with the payer's name and that the amount could pay. */
    void offer(LineFacts line, Consumer<ApplicationFacts> taker) {
        Set<String> words = NameTokens.of(List.of(line.payer()));
        SharedWords shared = new SharedWords(line.amount, MOST_OF_ONE_WORD * words.size());
        for (String word : words) {
            nearest(line, word, shared);
        }
        shared.best(MOST_COMPARED).forEach(taker);
    }

    /** Offers the applications of words that few share, whatever their amounts: they may be parts of a sum. */
    void offerParts(LineFacts line, Consumer<ApplicationFacts> taker) {
        Set<ApplicationFacts> offered = Collections.newSetFromMap(new IdentityHashMap<>());
        for (String word : NameTokens.of(List.of(line.payer()))) {
            Key key = new Key(
                    word, line.line.companyAccountId(), line.line.amount().currency());
            List<ApplicationFacts> filed = byToken.getOrDefault(key, List.of());
            if (filed.size() <= FEW_OF_ONE_WORD) {
                filed.stream().filter(offered::add).forEach(taker);
            }
        }
    }

    /** Gives the applications of a word that the amount could pay, from the amount itself up and down. */
    private void nearest(LineFacts line, String token, SharedWords shared) {
        String currency = line.line.amount().currency();
        List<ApplicationFacts> filed =
                byToken.getOrDefault(new Key(token, line.line.companyAccountId(), currency), List.of());
        long nearly = Comparison.nearly(line.amount);
        long least = line.amount - nearly;
        long most = line.amount + Math.max(tolerances.getOrDefault(currency, 0L), nearly);
        int up = lowest(filed, line.amount);
        int down = up - 1;
        for (int taken = 0; taken < MOST_OF_ONE_WORD; taken++) {
            long above = up < filed.size() ? filed.get(up).amount : Long.MAX_VALUE;
            long below = down >= 0 ? filed.get(down).amount : Long.MIN_VALUE;
            boolean isAbove = above <= most;
            boolean isBelow = below >= least;
            if (!isAbove && !isBelow) {
                return;
            }
            boolean goUp = isAbove && (!isBelow || above - line.amount <= line.amount - below);
            shared.enter(filed.get(goUp ? up++ : down--));
        }
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
