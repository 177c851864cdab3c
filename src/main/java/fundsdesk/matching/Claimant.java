package fundsdesk.matching;

import java.util.List;

/**
 * The client who applied. Use one object for all applications of a client: the engine prepares each object once.
 *
 * @param clientId the client's id
 * @param names every name the client is known by, English and Chinese
 * @param accounts the client's approved bank accounts and cards
 */
public record Claimant(long clientId, List<String> names, List<PayingAccount> accounts) {

    public Claimant {
        names = List.copyOf(names);
        accounts = List.copyOf(accounts);
    }
}
