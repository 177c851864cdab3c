package fundsdesk.matching;

import fundsdesk.names.Agreement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Links what is clear without looking at other pairs together: a proven pair that beats every other pair of its line
 * and every other pair of its application by so much that no assignment could be better without it.
 *
 * <p>If a pair is at least as strong as the strongest other pair of its line and the strongest other pair of its
 * application together, then exchanging those two for it never lowers the total: it is part of a best assignment.
 * Pairs that only the name could still add are counted at the most they can weigh. That is little, but for doubtful
 * lines, whose account is masked or whose reference is cut off: those count where they could pay the application.
 */
final class ClearPairs {

    private static final long[] NONE = {};

    private final MatchSettings settings;
    private final int strongestByName;
    private final int strongestDoubtful;
    private final Map<Place, long[]> doubtfulAmounts;

    /** Where money arrives: lines of one place can pay the same applications. */
    private record Place(long companyAccountId, String currency) {}

    ClearPairs(LineFacts[] lines, MatchSettings settings) {
        this.settings = settings;
        this.strongestByName = Math.max(0, strength(0, 0));
        this.strongestDoubtful = Stream.of(
                        strength(0, Comparison.CUT_REFERENCE_CREDIT),
                        strength(Comparison.SIMILAR_ACCOUNT_CREDIT, 0),
                        strength(Comparison.SIMILAR_ACCOUNT_CREDIT, Comparison.CUT_REFERENCE_CREDIT))
                .reduce(strongestByName, Math::max);
        this.doubtfulAmounts = Arrays.stream(lines)
                .filter(line -> line.isOpen() && isDoubtful(line))
                .collect(Collectors.groupingBy(
                        line -> new Place(
                                line.line.companyAccountId(), line.line.amount().currency()),
                        Collectors.collectingAndThen(Collectors.toList(), ClearPairs::amounts)));
    }

    private static long[] amounts(List<LineFacts> lines) {
        return lines.stream().mapToLong(line -> line.amount).sorted().toArray();
    }

    private static boolean isDoubtful(LineFacts line) {
        return line.account.masked() || !line.strangers.isEmpty();
    }

    /** The pair to link, or null if the line is not clear. Reads only; what it returns never conflicts. */
    @Nullable
    Pairing find(LineFacts line) {
        Pairing best = null;
        for (Pairing pairing : line.pairings) {
            if (pairing.isLinkable() && (best == null || pairing.strength > best.strength)) {
                best = pairing;
            }
        }
        return best != null && qualifies(best) && leads(best) && isDominant(best) && hasNoSums(best) ? best : null;
    }

    private boolean qualifies(Pairing pairing) {
        return pairing.isProven()
                && pairing.score >= settings.auto().permille()
                && pairing.application.application.rules().autoLink();
    }

    private boolean leads(Pairing pairing) {
        int next = settings.weights().nameAlone().permille();
        for (Pairing other : pairing.line.pairings) {
            next = other == pairing || !other.isLinkable() ? next : Math.max(next, other.score);
        }
        return pairing.score - next >= settings.lead().permille();
    }

    private boolean isDominant(Pairing pairing) {
        ApplicationFacts application = pairing.application;
        if (pairing.strength < application.bestStrength) {
            return false;
        }
        int ofLine = isDoubtful(pairing.line) ? strongestDoubtful : strongestByName;
        for (Pairing other : pairing.line.pairings) {
            ofLine = other == pairing || !other.isLinkable() ? ofLine : Math.max(ofLine, other.strength);
        }
        int ofApplication = Math.max(
                application.secondStrength, mayBePaidByDoubtful(application) ? strongestDoubtful : strongestByName);
        return pairing.strength >= ofLine + ofApplication + settings.leadStrength();
    }

    /** Whether a doubtful line has an amount that could pay the application; nobody links another amount. */
    private boolean mayBePaidByDoubtful(ApplicationFacts application) {
        for (long account : application.application.companyAccountIds()) {
            long[] amounts = doubtfulAmounts.getOrDefault(new Place(account, application.currency()), NONE);
            int at = Arrays.binarySearch(amounts, application.amount - application.tolerance);
            int from = at < 0 ? -at - 1 : at;
            if (from < amounts.length && amounts[from] <= application.amount) {
                return true;
            }
        }
        return false;
    }

    /** A quoted reference settles it; otherwise the line, or the application, could be a sum of others. */
    private static boolean hasNoSums(Pairing pairing) {
        if (Weighing.hasUniqueReference(pairing.evidence)) {
            return true;
        }
        int smaller = 0;
        for (Pairing other : pairing.line.pairings) {
            smaller += other.fit == AmountFit.OVER ? 1 : 0;
        }
        int parts = pairing.application.smallerLines - (pairing.fit == AmountFit.WITHIN_TOLERANCE ? 1 : 0);
        return smaller < 2 && parts < 2;
    }

    private int strength(int accountCredit, int referenceCredit) {
        long evidence = 0;
        for (Field field : Field.values()) {
            evidence = Weighing.with(evidence, field, Agreement.EQUAL, Comparison.EQUAL_CREDIT);
        }
        evidence = unless(evidence, Field.ACCOUNT, accountCredit);
        evidence = unless(evidence, Field.REFERENCE, referenceCredit);
        return Weighing.strength(evidence, settings.weights(), settings.suggest());
    }

    private static long unless(long evidence, Field field, int credit) {
        return Weighing.with(evidence, field, credit == 0 ? Agreement.MISSING : Agreement.SIMILAR, credit);
    }
}
