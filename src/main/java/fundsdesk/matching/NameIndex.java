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
        Arrays.stream(byAmount)
                .map(application -> application.claimant)
                .distinct()
                .parallel()
                .map(Named::of)
                .forEachOrdered(named -> {
                    fileName(named);
                    tokens.put(named.claimant, named.tokens);
                });
        for (ApplicationFacts application : byAmount) {
            tolerances.merge(application.currency(), application.tolerance, Math::max);
            file(application, tokens.getOrDefault(application.claimant, Set.of()));
        }
    }

    /** A client's names taken apart, which costs more than filing them: each processor takes some. */
    private record Named(KnownClaimant claimant, Set<String> keys, Set<String> tokens) {

        static Named of(KnownClaimant claimant) {
            Set<String> keys = new LinkedHashSet<>();
            claimant.names().forEach(name -> keys.addAll(NameTokens.keys(name)));
            return new Named(claimant, keys, NameTokens.of(claimant.names()));
        }
    }

    private void fileName(Named named) {
        named.keys.forEach(
                key -> byName.computeIfAbsent(key, any -> new ArrayList<>(1)).add(named.claimant));
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
        Payable payable = payable(line);
        List<List<ApplicationFacts>> found = new ArrayList<>();
        int most = 0;
        for (String word : NameTokens.of(List.of(line.payer()))) {
            List<ApplicationFacts> filed = filed(line, word);
            int fitting = payable.among(filed);
            if (fitting > 0) {
                found.add(filed);
                most += Math.min(MOST_OF_ONE_WORD, fitting);
            }
        }
        SharedWords shared = new SharedWords(line.amount, most);
        found.forEach(filed -> nearest(line.amount, payable, filed, shared));
        shared.best(MOST_COMPARED).forEach(taker);
    }

    private List<ApplicationFacts> filed(LineFacts line, String word) {
        return byToken.getOrDefault(
                new Key(word, line.line.companyAccountId(), line.line.amount().currency()), List.of());
    }

    private Payable payable(LineFacts line) {
        long nearly = Comparison.nearly(line.amount);
        long tolerance = tolerances.getOrDefault(line.line.amount().currency(), 0L);
        return new Payable(line.amount - nearly, line.amount + Math.max(tolerance, nearly));
    }

    /** The amounts that a line could pay. */
    private record Payable(long least, long most) {

        int among(List<ApplicationFacts> byAmount) {
            return byAmount.isEmpty() ? 0 : lowest(byAmount, most + 1) - lowest(byAmount, least);
        }
    }

    /** Offers the applications of words that few share, whatever their amounts: they may be parts of a sum. */
    void offerParts(LineFacts line, Consumer<ApplicationFacts> taker) {
        Set<ApplicationFacts> offered = Collections.newSetFromMap(new IdentityHashMap<>());
        for (String word : NameTokens.of(List.of(line.payer()))) {
            List<ApplicationFacts> filed = filed(line, word);
            if (filed.size() <= FEW_OF_ONE_WORD) {
                filed.stream().filter(offered::add).forEach(taker);
            }
        }
    }

    /** Gives the applications of a word that the amount could pay, from the amount itself up and down. */
    private static void nearest(long amount, Payable payable, List<ApplicationFacts> filed, SharedWords shared) {
        int up = lowest(filed, amount);
        int down = up - 1;
        for (int taken = 0; taken < MOST_OF_ONE_WORD; taken++) {
            long above = up < filed.size() ? filed.get(up).amount : Long.MAX_VALUE;
            long below = down >= 0 ? filed.get(down).amount : Long.MIN_VALUE;
            boolean isAbove = above <= payable.most;
            boolean isBelow = below >= payable.least;
            if (!isAbove && !isBelow) {
                return;
            }
            boolean goUp = isAbove && (!isBelow || above - amount <= amount - below);
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
