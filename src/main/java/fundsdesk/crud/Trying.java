package fundsdesk.crud;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Has attempts kept by whoever keeps them ({@link AttemptRecords}). */
@Component
class Trying {

    private static final Logger LOG = LoggerFactory.getLogger(Trying.class);

    private final ObjectProvider<AttemptRecords<?, ?>> records;
    private final TransactionTemplate alone;

    Trying(ObjectProvider<AttemptRecords<?, ?>> records, PlatformTransactionManager transactions) {
        this.records = records;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** One attempt, from before its transaction until after it. */
    static class Try {

        private Checklist checks = Checklist.empty();

        /** What was looked at, with the record locked. */
        void checked(Checklist looked) {
            checks = looked;
        }

        Checklist checks() {
            return checks;
        }

        /** In the transaction of what was done. */
        void done() {}

        /** After the transaction. */
        void ended(Outcome outcome) {}
    }

    @SuppressWarnings("unchecked")
    <T extends Stored, I> Try begin(Call<T, I> call, Supplier<ChangeNote> note) {
        return records.stream()
                .filter(each -> each.keeps(call.action()))
                .findFirst()
                .map(each -> begin((AttemptRecords<T, I>) each, call, note.get()))
                .orElseGet(Try::new);
    }

    private <T extends Stored, I> Try begin(AttemptRecords<T, I> kept, Call<T, I> call, ChangeNote note) {
        Long attempt = note.during(() -> alone.execute(status -> kept.begun(call)));
        if (attempt == null) {
            throw new IllegalStateException("no attempt was begun at " + call.what());
        }
        return new Try() {
            @Override
            void done() {
                kept.done(attempt, checks());
            }

            @Override
            void ended(Outcome outcome) {
                try {
                    note.during(() -> alone.execute(status -> {
                        kept.ended(attempt, checks(), outcome);
                        return attempt;
                    }));
                } catch (RuntimeException notKept) {
                    // What came of the attempt is told all the same; how it ended is found out later.
                    LOG.error("how attempt {} at {} ended was not kept", attempt, call.what(), notKept);
                }
            }
        };
    }
}
