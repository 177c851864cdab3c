package fundsdesk.crud;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A question to the database whose answer is kept until the transaction ends, for rules that ask it of each record of a
 * batch. Outside a transaction it is asked every time. Not for what the transaction itself may change.
 */
public final class OncePerTransaction<T> {

    private final Supplier<T> question;

    /** @param question never answered by null */
    public OncePerTransaction(Supplier<T> question) {
        this.question = question;
    }

    /** The answer, as it was when it was first asked for in this transaction. */
    public T answer() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return question.get();
        }
        @SuppressWarnings("unchecked")
        @Nullable
        T known = (T) TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return known;
        }
        T asked = question.get();
        TransactionSynchronizationManager.bindResource(this, asked);
        TransactionSynchronizationManager.registerSynchronization(new Forgetting());
        return asked;
    }

    private final class Forgetting implements TransactionSynchronization {

        /** A transaction within this one asks for itself, and afterwards this one asks again. */
        @Override
        public void suspend() {
            forget();
        }

        @Override
        public void afterCompletion(int status) {
            forget();
        }

        private void forget() {
            var unused = TransactionSynchronizationManager.unbindResourceIfPossible(OncePerTransaction.this);
        }
    }
}
