package fundsdesk.crud;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.access.Grants;
import fundsdesk.access.StepUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way in. Browser, REST, imports, jobs, notifications and approved work orders all run actions here, by the
 * same six steps: authorise, check, route to approval, execute with the record locked, record, announce.
 */
@Component
public final class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    /** The code of the refusal that asks for the second factor again. */
    public static final String STEP_UP = "step-up";

    private final Grants grants;
    private final StepUp stepUp;
    private final Rows rows;
    private final Actions actions;
    private final DeskSteps steps;
    private final Rehearsing rehearsing;
    private final Refusals refusals;
    private final Trying trying;
    private final OnceMore onceMore;
    private final TransactionTemplate transaction;

    Desk(
            Grants grants,
            StepUp stepUp,
            Rows rows,
            Actions actions,
            DeskSteps steps,
            Rehearsing rehearsing,
            Refusals refusals,
            Trying trying,
            OnceMore onceMore,
            TransactionTemplate transaction) {
        this.grants = grants;
        this.stepUp = stepUp;
        this.rows = rows;
        this.actions = actions;
        this.steps = steps;
        this.rehearsing = rehearsing;
        this.refusals = refusals;
        this.trying = trying;
        this.onceMore = onceMore;
        this.transaction = transaction;
    }

    /** Runs the call in a transaction of its own.
     *
     * @return what came of it; everything but done and awaiting approval changed nothing
     */
    public <T extends Stored, I> Outcome perform(Call<T, I> call) {
        return perform(call, outcome -> outcome);
    }

    /** As {@link #perform(Call)}, and gives the accepted outcome to {@code within} before the transaction commits. */
    public <T extends Stored, I> Outcome perform(Call<T, I> call, Function<Outcome, Outcome> within) {
        Actor actor = Acting.required();
        Outcome outcome =
                authorised(actor, call).or(() -> confirmed(actor, call)).orElseGet(() -> run(call, within));
        if (!outcome.isAccepted()) {
            refusals.keep(actor, call, outcome);
        }
        return outcome;
    }

    private <T extends Stored, I> Outcome run(Call<T, I> call, Function<Outcome, Outcome> within) {
        Trying.Try kept;
        try {
            kept = trying.begin(call, () -> steps.noteOf(call));
        } catch (RuntimeException notKept) {
            // What leaves no trace is not tried.
            return defect(call, notKept);
        }
        Outcome outcome = run(call, within, kept);
        if (!outcome.isDone()) {
            kept.ended(outcome);
        }
        return outcome;
    }

    private <T extends Stored, I> Outcome run(Call<T, I> call, Function<Outcome, Outcome> within, Trying.Try kept) {
        try {
            return attempt(call, status -> within.apply(steps.run(call, Pass.FIRST, kept)));
        } catch (TryFirst asked) {
            // Nobody is asked to approve what could not be carried out as it stands.
            Outcome tried = attempt(call, status -> {
                status.setRollbackOnly();
                return steps.run(call, Pass.TRIAL, new Trying.Try());
            });
            return tried.isDone() ? attempt(call, status -> within.apply(steps.run(call, Pass.TRIED, kept))) : tried;
        }
    }

    /** Whether the actor may run the action at all, whatever the record. */
    public <T extends Stored> boolean mayRun(Screen<T> screen, Action<T, ?> action) {
        Actor actor = Acting.required();
        return grants.allow(actor, screen.readPermission()) && grants.allow(actor, action.permission(screen));
    }

    /** The actions that the actor may run on records of the screen, each with whether this record is in a state for it. */
    public <T extends Stored> List<Offer<T>> offers(Screen<T> screen, long id) {
        if (!rows.isVisible(screen, id)) {
            return List.of();
        }
        List<RecordAction<T, ?>> granted = actions.onRecord(screen).stream()
                .filter(Action::isListed)
                .filter(action -> mayRun(screen, action))
                .toList();
        List<Offer<T>> offers = transaction.execute(status -> steps.offers(screen, id, granted));
        return offers == null ? List.of() : offers;
    }

    /** An action and whether a record is in a state for it; a refusal disables its button and says why. */
    public record Offer<T extends Stored>(RecordAction<T, ?> action, Verdict verdict) {}

    /** What the checks say now, without doing anything; nothing to an actor who may not run the action. */
    public <T extends Stored, I> Checklist preview(Call<T, I> call) {
        if (authorised(Acting.required(), call).isPresent()) {
            return Checklist.empty();
        }
        try {
            return transaction.execute(status -> {
                status.setRollbackOnly();
                return steps.preview(call);
            });
        } catch (InvalidException | RefusedException saidWhenItIsRun) {
            return Checklist.empty();
        } catch (RuntimeException stumbled) {
            // A check may stumble over what was not given yet; only with a complete input is that a defect.
            if (steps.isComplete(call.input())) {
                throw stumbled;
            }
            return Checklist.empty();
        }
    }

    /**
     * What the call would do to its record as of now. It is done and taken back: never for what reaches beyond the
     * database.
     */
    public <T extends Stored, I> Rehearsal rehearse(Call<T, I> call, RecordAction<T, I> action) {
        List<Rehearsal.Effect> effects = new ArrayList<>();
        Outcome outcome = authorised(Acting.required(), call)
                .orElseGet(() -> attempt(call, status -> {
                    status.setRollbackOnly();
                    effects.addAll(rehearsing.effects(call, action));
                    return new Outcome.Done(call.id(), null);
                }));
        return new Rehearsal(List.copyOf(effects), outcome);
    }

    /**
     * What the call would do if it were run now. Everything is asked as when it is run, and done where it can be taken
     * back; nothing of it stays. An outcome that awaits approval names no order, for none is made.
     */
    public <T extends Stored, I> Rehearsal simulate(Call<T, I> call, RecordAction<T, I> action) {
        List<Rehearsal.Effect> effects = new ArrayList<>();
        Outcome outcome = authorised(Acting.required(), call)
                .orElseGet(() -> attempt(call, status -> {
                    status.setRollbackOnly();
                    Outcome foreseen = steps.foresee(call, action);
                    if (action.isRehearsable()) {
                        effects.addAll(rehearsing.effects(call, action));
                    }
                    return foreseen;
                }));
        return new Rehearsal(List.copyOf(effects), outcome);
    }

    /** What the dialog of the action starts with. */
    public <T extends Stored, I> Optional<I> suggest(Screen<T> screen, RecordAction<T, I> action, long id) {
        return mayRun(screen, action) && rows.isVisible(screen, id)
                ? transaction.execute(status -> steps.suggest(action, id))
                : Optional.empty();
    }

    /** What the dialog offers for one of the inputs; nothing to offer every value of its kind. */
    public <T extends Stored> List<?> choices(Screen<T> screen, RecordAction<T, ?> action, long id, String input) {
        List<?> choices = mayRun(screen, action) && rows.isVisible(screen, id)
                ? transaction.execute(status -> steps.choices(action, id, input))
                : List.of();
        return choices == null ? List.of() : choices;
    }

    private Optional<Outcome> authorised(Actor actor, Call<?, ?> call) {
        // An approved order is carried out in its maker's name; that the maker may still do it is asked all the same.
        boolean allowed =
                grants.allow(actor, call.screen().readPermission()) && grants.allow(actor, permissionOf(call));
        if (!allowed) {
            return Optional.of(
                    new Outcome.Denied(Text.of("refusal.not-granted", Label.toRun(call.screen(), call.action()))));
        }
        return call.target().isPresent()
                        && !rows.isVisible(call.screen(), call.target().get())
                ? Optional.of(new Outcome.Missing(Text.of("refusal.no-such-record")))
                : Optional.empty();
    }

    /** What is approved was asked for by somebody who was asked then. */
    private Optional<Outcome> confirmed(Actor actor, Call<?, ?> call) {
        if (!call.action().isSteppingUp() || call.workOrder() != null) {
            return Optional.empty();
        }
        return switch (stepUp.of(actor)) {
            case FRESH -> Optional.empty();
            case NEEDED -> Optional.of(new Outcome.Refused(STEP_UP, Text.of("refusal.step-up")));
            case NOT_SET_UP ->
                Optional.of(new Outcome.Refused(STEP_UP + "-not-set-up", Text.of("refusal.step-up-not-set-up")));
            case NO_PERSON ->
                Optional.of(new Outcome.Refused(STEP_UP + "-no-person", Text.of("refusal.step-up-no-person")));
        };
    }

    /** Whether whoever acts now has to give their second factor before the action runs. */
    public boolean needsStepUp(Action<?, ?> action) {
        return action.isSteppingUp() && stepUp.of(Acting.required()) == StepUp.Standing.NEEDED;
    }

    /** Takes a code of the second factor of whoever acts now. */
    public boolean stepUp(String code) {
        return stepUp.confirm(Acting.required(), code);
    }

    private static <T extends Stored, I> fundsdesk.access.Permission permissionOf(Call<T, I> call) {
        return call.action().permission(call.screen());
    }

    private <T extends Stored, I> Outcome attempt(Call<T, I> call, TransactionCallback<Outcome> work) {
        try {
            return noted(call, () -> onceMore.until(call.what(), () -> transaction.execute(work)));
        } catch (RefusedException refused) {
            return new Outcome.Refused(
                    refused.refusal().code(), refused.refusal().reason());
        } catch (TryFirst asked) {
            throw asked;
        } catch (StepEnded ended) {
            return ended.outcome();
        } catch (InvalidException invalid) {
            return new Outcome.Invalid(invalid.errors());
        } catch (DataAccessException | jakarta.persistence.PersistenceException database) {
            return refusals.fromDatabase(database).orElseGet(() -> defect(call, database));
        } catch (RuntimeException defect) {
            return defect(call, defect);
        }
    }

    private <T extends Stored, I> Outcome noted(Call<T, I> call, java.util.function.Supplier<@Nullable Outcome> work) {
        Outcome outcome = steps.noteOf(call).during(work);
        if (outcome == null) {
            throw new IllegalStateException("no outcome of " + call.what());
        }
        return outcome;
    }

    private static Outcome defect(Call<?, ?> call, RuntimeException defect) {
        String reference =
                Long.toString(Math.abs(System.nanoTime()) % 2_176_782_336L, 36).toUpperCase(java.util.Locale.ROOT);
        LOG.error("{} failed, reference {}", call.what(), reference, defect);
        return new Outcome.Failed(reference, Interruption.isBehind(defect));
    }
}
