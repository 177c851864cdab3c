package fundsdesk.clients;

import fundsdesk.crud.Verdict;

/** What a module that keeps something of clients has against closing one; contributed as a bean. */
public interface ClosingRule {

    /** Whether nothing of the client's is left that closing would strand. */
    Verdict mayClose(Client client);
}
