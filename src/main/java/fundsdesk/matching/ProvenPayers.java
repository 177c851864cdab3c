package fundsdesk.matching;

import fundsdesk.clients.SecuritiesAccount;
import java.util.Optional;

/** Whose a paying account is, where a second person agreed to it. */
public interface ProvenPayers {

    /** The open account of the one client whose approved card or active link names the paying account. */
    Optional<SecuritiesAccount> ownerOf(String payingAccount);
}
