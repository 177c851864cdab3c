package fundsdesk.ledger;

import fundsdesk.crud.RefusedException;
import fundsdesk.money.Money;
import java.util.List;

/**
 * The securities-account back end as the rest of the desk sees it. Every booking takes part in the caller's
 * transaction and happens once for its key, however often it is asked for.
 */
public interface LedgerService {

    /** What an account has in one currency. */
    record Balance(String currency, Money posted, Money held, Money available) {}

    /**
     * A deposit to book.
     *
     * @param key books once, ever; the same key with another content is refused
     * @param subject what it is for, for example {@code deposit-applications/17}
     * @param securitiesAccountId the account that is credited
     * @param companyAccountId the bank account the money came in on
     * @param received what came in
     * @param fee what the desk keeps of it
     */
    record Credit(
            String key, String subject, long securitiesAccountId, long companyAccountId, Money received, Money fee) {}

    /**
     * Credits a client's account.
     *
     * @return the number of the procedure that booked it, now or before under the same key
     * @throws RefusedException when the key was used for something else
     */
    String deposit(Credit credit);

    /** The balances of an account, one for each currency it ever had. */
    List<Balance> balances(long securitiesAccountId);
}
