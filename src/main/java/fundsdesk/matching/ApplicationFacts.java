package fundsdesk.matching;

import fundsdesk.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An application with everything worked out that is compared more than once. */
final class ApplicationFacts {

    final OpenApplication application;
    final KnownClaimant claimant;
    final int index;
    final long amount;
    final long tolerance;
    final long day;
    final List<String> references;

    /** Where its money is to arrive, if there is one place only, as nearly always; else below zero. */
    private final long onlyAccount;

    /** The highest and the second highest strength of the lines that could be linked with it. */
    int bestStrength;

    int secondStrength;

    /** How many lines are smaller than this application, and so may be a part of it. */
    int smallerLines;

    @Nullable
    Candidate linked;

    ApplicationFacts(OpenApplication application, KnownClaimant claimant, int index) {
        this.application = application;
        this.claimant = claimant;
        this.index = index;
        this.amount = minorUnits(application.expected());
        this.tolerance = minorUnits(application.rules().tolerance());
        this.day = application.date().toEpochDay();
        this.references = references(application);
        Set<Long> accounts = application.companyAccountIds();
        this.onlyAccount = accounts.size() == 1 ? accounts.iterator().next() : -1;
    }

    boolean mayArriveOn(long companyAccount) {
        return onlyAccount == companyAccount
                || onlyAccount < 0 && application.companyAccountIds().contains(companyAccount);
    }

    private static List<String> references(OpenApplication application) {
        List<String> squeezed = new ArrayList<>(1 + application.references().size());
        squeezed.add(SqueezedText.of(application.number()).characters());
        application
                .references()
                .forEach(reference -> squeezed.add(SqueezedText.of(reference).characters()));
        return List.copyOf(squeezed);
    }

    String number() {
        return application.number();
    }

    String currency() {
        return application.expected().currency();
    }

    boolean isOpen() {
        return linked == null;
    }

    /** An amount as whole minor units, for example cents. */
    static long minorUnits(Money money) {
        return money.amount().movePointRight(money.amount().scale()).longValueExact();
    }

    /** Remembers how strong a pairing is, so that rivals are known without looking at all of them again. */
    void consider(Pairing pairing) {
        if (pairing.fit == AmountFit.TOO_SHORT || pairing.fit == AmountFit.WITHIN_TOLERANCE) {
            smallerLines++;
        }
        if (!pairing.isLinkable()) {
            return;
        }
        if (pairing.strength > bestStrength) {
            secondStrength = bestStrength;
            bestStrength = pairing.strength;
        } else if (pairing.strength > secondStrength) {
            secondStrength = pairing.strength;
        }
    }
}
