package fundsdesk.matching;

import fundsdesk.names.AccountNumber;
import fundsdesk.names.PartyName;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A claimant prepared for comparison: accounts read once, names only when they are needed. */
final class KnownClaimant {

    private final Claimant claimant;
    private final List<AccountNumber> accounts;
    private ApplicationFacts[] applications = {};
    private @Nullable List<PartyName> names;

    KnownClaimant(Claimant claimant) {
        this.claimant = claimant;
        this.accounts = accounts(claimant.accounts());
    }

    /** Most clients have one account, and a run has a million clients. */
    private static List<AccountNumber> accounts(List<PayingAccount> onFile) {
        AccountNumber[] accounts = new AccountNumber[onFile.size()];
        Arrays.setAll(
                accounts,
                at -> AccountNumber.of(onFile.get(at).number(), onFile.get(at).bankCode()));
        return List.of(accounts);
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
