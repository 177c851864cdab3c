package fundsdesk.matching;

import fundsdesk.names.AccountNumber;
import fundsdesk.names.PartyName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A claimant prepared for comparison: accounts read once, names only when they are needed. */
final class KnownClaimant {

    private final Claimant claimant;
    private final List<AccountNumber> accounts;
    private final int[] written;
    private ApplicationFacts[] applications = {};
    private @Nullable List<PartyName> names;

    KnownClaimant(Claimant claimant) {
        this.claimant = claimant;
        this.accounts = claimant.accounts().stream()
                .map(account -> AccountNumber.of(account.number(), account.bankCode()))
                .toList();
        this.written = claimant.names().stream().mapToInt(WrittenName::hash).toArray();
    }

    /**
     * Whether one of the names is the text but for capitals, which is asked of many clients for each line.
     *
     * @param hash the text's {@link WrittenName#hash}
     */
    boolean isWritten(String text, int hash) {
        for (int at = 0; at < written.length; at++) {
            if (written[at] == hash) {
                String name = claimant.names().get(at);
                if (!name.isEmpty() && name.equalsIgnoreCase(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    Claimant claimant() {
        return claimant;
    }

    List<AccountNumber> accounts() {
        return accounts;
    }

    /** Two threads may both take the names apart; they come to the same. */
    List<PartyName> names() {
        List<PartyName> known = names;
        if (known == null) {
            known = claimant.names().stream().map(PartyName::of).toList();
            names = known;
        }
        return known;
    }

    /** The applications of this claimant by amount, then id. */
    ApplicationFacts[] applications() {
        return applications;
    }

    void applications(ApplicationFacts[] byAmount) {
        applications = byAmount;
    }
}
