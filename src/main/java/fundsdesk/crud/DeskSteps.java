package fundsdesk.crud;

import fundsdesk.access.Acting;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The steps of a call inside its transaction. */
@Component
class DeskSteps {

    private final Records records;
    private final Inputs inputs;
    private final Values values;
    private final Validator validator;
    private final ApprovalGate gate;
    private final ApplicationEventPublisher events;

    DeskSteps(
            Records records,
            Inputs inputs,
            Values values,
            Validator validator,
            ApprovalGate gate,
            ApplicationEventPublisher events) {
        this.records = records;
        this.inputs = inputs;
        this.values = values;
        this.validator = validator;
        this.gate = gate;
        this.events = events;
    }

    /** Runs it.
     *
     * @throws TryFirst in the first pass, when other people were to be asked for what has to be tried before
     */
    <T extends Stored, I> Outcome run(Call<T, I> call, Pass pass, Trying.Try kept) {
        I input = inputs.attached(call.input());
        validate(input);
        return switch (call.action()) {
            case RecordAction<T, I> action -> onRecord(call, action, input, pass, kept);
            case ScreenAction<T, I, ?> action -> onScreen(call, action, input, pass, kept);
        };
    }

    <T extends Stored, I> Checklist preview(Call<T, I> call) {
        I input = inputs.attached(call.input());
        return switch (call.action()) {
            case RecordAction<T, I> action ->
                records.find(call.screen().entity(), call.target().orElseThrow())
                        .map(record -> action.checks(record, input))
                        .orElse(Checklist.empty());
            case ScreenAction<T, I, ?> action -> action.checks(input);
        };
    }

    /** Asks all that is asked before the action runs, and makes no order: awaiting names none. */
    <T extends Stored, I> Outcome foresee(Call<T, I> call, RecordAction<T, I> action) {
        I input = inputs.attached(call.input());
        validate(input);
        T record = records.find(call.screen().entity(), call.target().orElseThrow())
                .orElseThrow(() -> new StepEnded(new Outcome.Missing(Text.of("refusal.no-such-record"))));
        requireVersion(call, record);
        requireAllowed(action, record);
        requireChecks(call, action.checks(record, input));
        return gate.wouldAwait(call, record) ? new Outcome.Awaiting("") : new Outcome.Done(record.id(), null);
    }

    /** Whether everything that the input needs was given. */
    boolean isComplete(Object input) {
        return input instanceof Changes || validator.validate(input).isEmpty();
    }

    <T extends Stored, I> Optional<I> suggest(RecordAction<T, I> action, long id) {
        Optional<I> suggested = records.find(action.entity(), id).flatMap(action::suggest);
        // The dialog names what is suggested after this transaction has ended.
        suggested.ifPresent(input -> inputs.values(input).values().forEach(Hibernate::initialize));
        return suggested;
    }

    <T extends Stored> List<?> choices(RecordAction<T, ?> action, long id, String input) {
        return records.find(action.entity(), id)
                .<List<?>>map(record -> action.choices(record, input))
                .orElse(List.of());
    }

    <T extends Stored> List<Desk.Offer<T>> offers(Screen<T> screen, long id, List<RecordAction<T, ?>> actions) {
        return records.find(screen.entity(), id).stream()
                .flatMap(record -> actions.stream().map(action -> new Desk.Offer<T>(action, action.verdict(record))))
                .toList();
    }

    ChangeNote noteOf(Call<?, ?> call) {
        String json = values.inputToJson(call);
        return new ChangeNote(
                Acting.required(), call.what(), reasonIn(call.input()), json, call.workOrder(), UUID.randomUUID());
    }

    private <T extends Stored, I> Outcome onRecord(
            Call<T, I> call, RecordAction<T, I> action, I input, Pass pass, Trying.Try kept) {
        T record = records.locked(call.screen().entity(), call.target().orElseThrow())
                .orElseThrow(() -> new StepEnded(new Outcome.Missing(Text.of("refusal.no-such-record"))));
        requireVersion(call, record);
        requireAllowed(action, record);
        Checklist checks = action.checks(record, input);
        kept.checked(checks);
        requireChecks(call, checks);
        if (route(call, record, checks, pass) instanceof ApprovalGate.Decision.Await await) {
            return new Outcome.Awaiting(await.workOrder());
        }
        try {
            Object answer = action.answer(record, input);
            kept.done();
            return finished(call, record.id(), answer, pass);
        } catch (ConflictException conflict) {
            throw new StepEnded(new Outcome.Conflict(conflict.fields(), ""));
        }
    }

    private <T extends Stored, I, R> Outcome onScreen(
            Call<T, I> call, ScreenAction<T, I, R> action, I input, Pass pass, Trying.Try kept) {
        Checklist checks = action.checks(input);
        kept.checked(checks);
        requireChecks(call, checks);
        if (route(call, null, checks, pass) instanceof ApprovalGate.Decision.Await await) {
            return new Outcome.Awaiting(await.workOrder());
        }
        R result = action.run(input);
        kept.done();
        return finished(call, null, result, pass);
    }

    /** What an action made is what its outcome is about. */
    private Outcome finished(Call<?, ?> call, @Nullable Long id, @Nullable Object result, Pass pass) {
        return result instanceof Stored made ? finish(call, made.id(), null, pass) : finish(call, id, result, pass);
    }

    private <T extends Stored> ApprovalGate.Decision route(
            Call<T, ?> call, @Nullable T subject, Checklist checks, Pass pass) {
        if (pass == Pass.TRIAL) {
            return new ApprovalGate.Decision.RunNow();
        }
        ApprovalGate.Decision decision = gate.route(call, subject, checks);
        if (decision instanceof ApprovalGate.Decision.Await) {
            if (pass == Pass.FIRST && call.action().isTriedFirst()) {
                throw new TryFirst();
            }
            announce();
        }
        return decision;
    }

    private Outcome finish(Call<?, ?> call, @Nullable Long id, @Nullable Object result, Pass pass) {
        if (pass == Pass.TRIAL) {
            // The database's constraints speak; nobody is told.
            records.flush();
            return new Outcome.Done(id, result);
        }
        announce();
        records.flush();
        events.publishEvent(new RecordChanged(call.screen().key(), call.screen().entity(), id == null ? 0 : id));
        announce();
        return new Outcome.Done(id, result);
    }

    /** Not only the record of the action has something to tell: whatever it changed has, and what follows from that. */
    private void announce() {
        for (List<Object> told = records.takeEvents(); !told.isEmpty(); told = records.takeEvents()) {
            told.forEach(events::publishEvent);
        }
    }

    private void validate(Object input) {
        if (input instanceof Changes changes) {
            Map<String, @Nullable Object> given = new LinkedHashMap<>();
            changes.values().forEach((name, change) -> given.put(name, change.value()));
            InvalidException.throwIfAny(KeptCharacters.missing(given, inputs));
            return;
        }
        List<Outcome.FieldError> errors = new ArrayList<>(KeptCharacters.missing(inputs.values(input), inputs));
        validator
                .validate(input)
                .forEach(violation -> errors.add(new Outcome.FieldError(
                        violation.getPropertyPath().toString(), Text.of("error.literal", violation.getMessage()))));
        InvalidException.throwIfAny(errors);
    }

    private static void requireVersion(Call<?, ?> call, Stored record) {
        // The generic edit compares attribute by attribute when the editor says what they saw.
        boolean compares = call.input() instanceof Changes changes
                && changes.values().values().stream().anyMatch(Changes.Change::based);
        if (call.version() != null && call.version() != record.version() && !compares) {
            throw new StepEnded(new Outcome.Conflict(List.of(), ""));
        }
    }

    private static <T extends Stored> void requireAllowed(RecordAction<T, ?> action, T record) {
        if (action.verdict(record) instanceof Verdict.Refused refused) {
            throw new StepEnded(new Outcome.WrongState(refused.code(), refused.reason()));
        }
    }

    private static void requireChecks(Call<?, ?> call, Checklist checks) {
        if (checks.blocks() || !checks.open(call.acknowledged()).isEmpty()) {
            throw new StepEnded(new Outcome.Unchecked(checks));
        }
    }

    private @Nullable String reasonIn(Object input) {
        if (!(input instanceof Record) || input instanceof Changes) {
            return null;
        }
        Map<String, @Nullable Object> given = inputs.values(input);
        Object reason = given.getOrDefault("reason", given.get("note"));
        Object note = given.get("note");
        if (reason == null) {
            return null;
        }
        return note == null || note == reason ? reason.toString() : reason + ": " + note;
    }
}
