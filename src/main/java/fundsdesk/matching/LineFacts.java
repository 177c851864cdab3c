package fundsdesk.matching;

import fundsdesk.names.AccountNumber;
import fundsdesk.names.Agreement;
import fundsdesk.names.NameComparison;
import fundsdesk.names.PartyName;
import fundsdesk.names.Score;
import fundsdesk.names.Why;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line with everything worked out that is compared more than once, and what was found for it so far. */
final class LineFacts {

    private static final int MOST_QUOTED = 16;
    private static final int MOST_NEAR_MISSES = 5;

    final IncomingLine line;
    final int index;
    final long amount;
    final long day;
    final AccountNumber account;

    List<ApplicationFacts> quoted = List.of();
    List<String> quotedTexts = List.of();
    List<String> strangers = List.of();
    List<Pairing> pairings = List.of();
    List<NearMiss> nearMisses = List.of();

    /** The candidate this line was linked with. */
    @Nullable
    Candidate linked;

    /** The candidates for a person, best first. */
    List<Candidate> candidates = List.of();

    /** Why the first candidate was not linked. */
    @Nullable
    Why obstacle;

    private int uniquelyQuoted;
    private @Nullable PartyName payer;
    private @Nullable KnownClaimant compared;
    private Agreement nameVerdict = Agreement.MISSING;
    private int nameCredit;

    LineFacts(IncomingLine line, int index) {
        this.line = line;
        this.index = index;
        this.amount = ApplicationFacts.minorUnits(line.amount());
        this.day = line.valueDate().toEpochDay();
        this.account = AccountNumber.of(line.payer().account(), line.payer().bankCode());
    }

    boolean isOpen() {
        return linked == null && line.state() == LineState.OPEN && amount > 0;
    }

    PartyName payer() {
        PartyName known = payer;
        if (known == null) {
            known = PartyName.of(line.payer().name());
            payer = known;
        }
        return known;
    }

    void quote(ApplicationFacts application, String reference, boolean unique) {
        int at = quoted.indexOf(application);
        if (at < 0 && quoted.size() < MOST_QUOTED) {
            at = quoted.size();
            quoted = and(quoted, application);
            quotedTexts = and(quotedTexts, reference);
        }
        if (at >= 0 && unique) {
            uniquelyQuoted |= 1 << at;
        }
    }

    /** Whether a reference that no other application has names the application. */
    boolean quotesUniquely(ApplicationFacts application) {
        int at = quoted.indexOf(application);
        return at >= 0 && (uniquelyQuoted & 1 << at) != 0;
    }

    /** A number in the style of ours that is no open application's. */
    void quoteStranger(String number) {
        if (!quotedTexts.contains(number) && !strangers.contains(number) && strangers.size() < MOST_QUOTED) {
            strangers = and(strangers, number);
        }
    }

    private boolean isWrittenAs(KnownClaimant claimant) {
        String name = line.payer().name();
        for (String known : claimant.claimant().names()) {
            if (!known.isEmpty() && known.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    /** Asked before the sentence of a near miss is written. */
    boolean hasRoomForNearMiss(ApplicationFacts application) {
        for (NearMiss miss : nearMisses) {
            if (miss.application() == application.application) {
                return false;
            }
        }
        return nearMisses.size() < MOST_NEAR_MISSES;
    }

    void nearMiss(ApplicationFacts application, Gate gate, Why why) {
        if (hasRoomForNearMiss(application)) {
            nearMisses = and(nearMisses, new NearMiss(application.application, gate, why));
        }
    }

    Agreement nameVerdict(KnownClaimant claimant) {
        compareName(claimant);
        return nameVerdict;
    }

    int nameCredit(KnownClaimant claimant) {
        compareName(claimant);
        return nameCredit;
    }

    /** Applications of one claimant follow each other, so the last comparison is the one that is asked for again. */
    private void compareName(KnownClaimant claimant) {
        if (claimant == compared) {
            return;
        }
        compared = claimant;
        if (isWrittenAs(claimant)) {
            nameVerdict = Agreement.EQUAL;
            nameCredit = Score.ONE.permille();
            return;
        }
        NameComparison comparison = NameComparison.of(payer(), claimant.names());
        nameVerdict = comparison.verdict();
        nameCredit = nameVerdict == Agreement.EQUAL || nameVerdict == Agreement.SIMILAR
                ? comparison.similarity().permille()
                : 0;
    }

    /** Of a line that is linked with its only pairing nothing else is asked: most lines of a large run. */
    void forgetOnlyPairing() {
        if (pairings.size() == 1) {
            pairings = List.of();
        }
    }

    static <T> List<T> and(List<T> list, T more) {
        List<T> longer = list.isEmpty() ? new ArrayList<>(2) : list;
        longer.add(more);
        return longer;
    }
}
