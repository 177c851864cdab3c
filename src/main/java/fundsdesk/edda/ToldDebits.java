package fundsdesk.edda;

import fundsdesk.deposits.Deposit;
import fundsdesk.deposits.Deposits;
import fundsdesk.money.Money;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles debits of which the bank tells by itself, before or after it answers (CHN-02). To be called from the run of an
 * action, whose transaction it takes part in.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ToldDebits {

    /** What the bank's word means for the debit. */
    public sealed interface Told {

        /** It is settled, now or before, and credited as this deposit. */
        record Settled(Deposit deposit) implements Told {}

        /** The desk has no such debit, or one of which the bank says something that cannot be. */
        record Contradicts(String debit, String standing) implements Told {}

        /** The desk knows no debit of that number. */
        record Unknown() implements Told {}
    }

    private final EddaDebits debits;
    private final DebitAnswers answers;
    private final Deposits deposits;

    ToldDebits(EddaDebits debits, DebitAnswers answers, Deposits deposits) {
        this.debits = debits;
        this.answers = answers;
        this.deposits = deposits;
    }

    /**
     * The bank says that it pulled the money of a debit.
     *
     * @param number of the debit, under which the bank knows it
     * @param bankReference of the payment, by which its statement line is known
     */
    public Told settled(String number, Money pulled, String bankReference) {
        return debits.locked(number)
                .map(debit -> settled(debit, pulled, bankReference))
                .orElseGet(Told.Unknown::new);
    }

    private Told settled(EddaDebit debit, Money pulled, String bankReference) {
        boolean same = debit.money().equals(pulled)
                && debit.bankReference().map(bankReference::equals).orElse(true);
        Optional<Deposit> before = debit.depositNumber().flatMap(deposits::findByNumber);
        if (same && before.isPresent()) {
            return new Told.Settled(before.get());
        }
        return same && debit.mayBeAskedFor().isAllowed()
                ? new Told.Settled(answers.settle(debit, bankReference))
                : new Told.Contradicts(debit.number(), debit.status() + ", " + debit.money());
    }
}
