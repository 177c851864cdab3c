package fundsdesk.matching;

import fundsdesk.names.AccountNumber;
import fundsdesk.names.Agreement;
import java.util.ArrayList;
import java.util.List;

/** Finds the claimants to whom a payer's account belongs. */
final class AccountIndex {

    private final LongChains byTail;
    private final List<KnownClaimant> owners = new ArrayList<>();

    AccountIndex(List<KnownClaimant> claimants) {
        List<AccountNumber> accounts = new ArrayList<>();
        for (KnownClaimant claimant : claimants) {
            for (AccountNumber account : claimant.accounts()) {
                if (account.isGiven() && !account.masked()) {
                    accounts.add(account);
                    owners.add(claimant);
                }
            }
        }
        byTail = new LongChains(accounts.size());
        accounts.forEach(account -> byTail.add(account.tail()));
    }

    /** Everybody with an account that is equal or similar; nobody for a masked number, which fits too many. */
    List<KnownClaimant> owners(AccountNumber account) {
        if (!account.isGiven() || account.masked()) {
            return List.of();
        }
        List<KnownClaimant> found = List.of();
        long tail = account.tail();
        for (int at = byTail.first(tail); at >= 0; at = byTail.next(at, tail)) {
            KnownClaimant owner = owners.get(at);
            Agreement verdict = Comparison.accountVerdict(account, owner);
            boolean agrees = verdict == Agreement.EQUAL || verdict == Agreement.SIMILAR;
            if (agrees && !found.contains(owner)) {
                found = LineFacts.and(found, owner);
            }
        }
        return found;
    }
}
