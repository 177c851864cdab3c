package fundsdesk.crud.rest;

import fundsdesk.crud.Call;
import fundsdesk.crud.Desk;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Stored;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Runs calls so that one key has one effect and one answer, however often and however concurrently it comes. */
@Component
final class ActionRunner {

    private final Desk desk;
    private final Answers answers;
    private final Refused refused;
    private final IdempotencyKeys keys;

    ActionRunner(Desk desk, Answers answers, Refused refused, IdempotencyKeys keys) {
        this.desk = desk;
        this.answers = answers;
        this.refused = refused;
        this.keys = keys;
    }

    /** @throws Problem when nothing happened */
    <T extends Stored, I> Answer run(Call<T, I> call, Optional<IdempotencyKeys.Key> key) {
        Optional<Answer> stored = key.flatMap(keys::find);
        if (stored.isPresent()) {
            return stored.get();
        }
        AtomicReference<Answer> made = new AtomicReference<>();
        Outcome outcome = desk.perform(call, accepted -> {
            Answer answer = answers.of(call, accepted);
            key.ifPresent(each -> keys.keep(each, Answers.withoutSecret(answer, accepted)));
            made.set(answer);
            return accepted;
        });
        if (outcome.isAccepted()) {
            return java.util.Objects.requireNonNull(made.get());
        }
        // The same call may have won meanwhile: then this one did nothing, and its answer is the other's.
        return key.flatMap(keys::find).orElseThrow(() -> refused.problem(outcome));
    }
}
