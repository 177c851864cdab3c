package fundsdesk.crud;

import fundsdesk.access.Guarded;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds records of a screen by the hundred: the steps of adding one, in one transaction for each batch. */
@Guarded("reached by the import action alone, which asks for its permission")
@Component
public class NewRecords {

    private final EntityManager entities;
    private final Records records;
    private final Saving saving;
    private final UniqueKeys keys;
    private final Refusals refusals;
    private final KeptPlans plans;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    NewRecords(
            EntityManager entities,
            Records records,
            Saving saving,
            UniqueKeys keys,
            Refusals refusals,
            KeptPlans plans,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.entities = entities;
        this.records = records;
        this.saving = saving;
        this.keys = keys;
        this.refusals = refusals;
        this.plans = plans;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * One record to be.
     *
     * @param number of the row that it comes from
     * @param values by attribute; a reference as {@link Ref}
     */
    public record Given(int number, Map<String, @Nullable Object> values) {}

    /**
     * What a unique index makes of a row: two rows with the same key exclude each other.
     *
     * @param index its name; its sentence is {@code constraint.<index>}
     * @param attributes that make up the key
     */
    public record Key(String index, List<String> attributes, String key) {}

    /**
     * What the rules say to a row.
     *
     * @param errors what is wrong; the field is empty where it is the whole row
     * @param keys what would be unique about it; empty when something is wrong
     */
    public record Finding(List<Outcome.FieldError> errors, List<Key> keys) {}

    /** Asks every rule of adding, for each row by its number, and changes nothing. */
    public <T extends Stored> Map<Integer, Finding> check(Screen<T> screen, List<Given> rows) {
        Map<Integer, Finding> found = new LinkedHashMap<>();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var unused = made(screen, rows, found);
        });
        return found;
    }

    /** Says of which rows the rules are content with. */
    public interface Judge {
        List<Given> fitting(Map<Integer, Finding> findings);
    }

    /**
     * Asks every rule, and the database itself about the rows that the judge lets through; changes nothing.
     *
     * @return what the database says to those of them that it refuses
     */
    public <T extends Stored> Map<Integer, Outcome.FieldError> trial(Screen<T> screen, List<Given> rows, Judge judge) {
        List<Given> doubtful = transaction.execute(status -> {
            status.setRollbackOnly();
            Map<Integer, Finding> found = new LinkedHashMap<>();
            Map<Integer, T> made = made(screen, rows, found);
            List<Given> fitting = judge.fitting(found);
            return isStored(fitting.stream()
                            .map(row -> Objects.requireNonNull(made.get(row.number())))
                            .toList())
                    ? List.of()
                    : fitting;
        });
        return refusedOf(screen, Objects.requireNonNull(doubtful));
    }

    private boolean isStored(List<? extends Stored> made) {
        try {
            store(made);
            return true;
        } catch (InvalidException | RefusedException | DataAccessException | PersistenceException refused) {
            return false;
        }
    }

    private void store(List<? extends Stored> made) {
        plans.untilTheEnd();
        made.forEach(records::add);
        records.flush();
    }

    /** Makes the records of the rows that the rules let through, and says what they say to each. */
    private <T extends Stored> Map<Integer, T> made(Screen<T> screen, List<Given> rows, Map<Integer, Finding> found) {
        fetch(screen, rows);
        KnownChoices choices = new KnownChoices();
        Map<Integer, T> made = new LinkedHashMap<>();
        withoutFlushes(() -> {
            for (Given row : rows) {
                try {
                    made.put(row.number(), make(screen, row, choices));
                } catch (InvalidException | RefusedException wrong) {
                    found.put(row.number(), new Finding(errorsOf(wrong), List.of()));
                }
            }
        });
        List<Integer> sound = List.copyOf(made.keySet());
        sound.forEach(number -> found.put(number, new Finding(new ArrayList<>(), new ArrayList<>())));
        keys.of(screen, List.copyOf(made.values())).forEach(key -> take(key, found.get(sound.get(key.place()))));
        return made;
    }

    private static void take(UniqueKeys.Key key, @Nullable Finding finding) {
        if (finding != null && key.taken()) {
            String field = key.attributes().isEmpty() ? "" : key.attributes().getLast();
            finding.errors().add(new Outcome.FieldError(field, Text.of("constraint." + key.index(), key.index())));
        } else if (finding != null) {
            finding.keys().add(new Key(key.index(), key.attributes(), key.key()));
        }
    }

    /** Row by row, as far as needed. */
    private <T extends Stored> Map<Integer, Outcome.FieldError> refusedOf(Screen<T> screen, List<Given> rows) {
        Map<Integer, Outcome.FieldError> refused = new LinkedHashMap<>();
        halving(rows, part -> add(screen, part, () -> {}, true), (row, error) -> refused.put(row.number(), error));
        return refused;
    }

    /** What keeps count of rows, inside the transaction that stores them. */
    public interface Counting {
        /** These rows are stored when the transaction commits. */
        void stored(List<Given> rows);

        /** This row is not, for the reason given; in a transaction of its own. */
        void refused(Given row, Outcome.FieldError error);
    }

    /**
     * Stores the rows in as few transactions as the database lets: one, or several when it refuses some.
     *
     * @param note what their revisions say
     */
    public <T extends Stored> void store(Screen<T> screen, List<Given> rows, ChangeNote note, Counting counting) {
        halving(
                rows,
                part -> note.during(() -> add(screen, part, () -> counting.stored(part), false)),
                (row, error) -> transaction.executeWithoutResult(status -> counting.refused(row, error)));
    }

    private interface Adding {
        Optional<Outcome.FieldError> add(List<Given> rows);
    }

    private interface Refusing {
        void refused(Given row, Outcome.FieldError error);
    }

    /** What is refused together is tried in halves, in the order of the rows, until it is clear which row it is. */
    private static void halving(List<Given> rows, Adding adding, Refusing refusing) {
        Optional<Outcome.FieldError> error = rows.isEmpty() ? Optional.empty() : adding.add(rows);
        if (error.isPresent() && rows.size() == 1) {
            refusing.refused(rows.getFirst(), error.get());
        } else if (error.isPresent()) {
            int half = rows.size() / 2;
            halving(rows.subList(0, half), adding, refusing);
            halving(rows.subList(half, rows.size()), adding, refusing);
        }
    }

    private <T extends Stored> Optional<Outcome.FieldError> add(
            Screen<T> screen, List<Given> rows, Runnable within, boolean only) {
        try {
            transaction.executeWithoutResult(status -> {
                fetch(screen, rows);
                KnownChoices choices = new KnownChoices();
                List<T> made = new ArrayList<>();
                withoutFlushes(() -> rows.forEach(row -> made.add(make(screen, row, choices))));
                store(made);
                if (only) {
                    status.setRollbackOnly();
                } else {
                    announce(screen, made);
                    within.run();
                }
            });
            return Optional.empty();
        } catch (InvalidException | RefusedException wrong) {
            return Optional.of(errorsOf(wrong).getFirst());
        } catch (DataAccessException | PersistenceException database) {
            return Optional.of(refusals.fromDatabase(database)
                    .flatMap(NewRecords::sentence)
                    .orElseThrow(() -> database));
        }
    }

    private static Optional<Outcome.FieldError> sentence(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused
                ? Optional.of(new Outcome.FieldError("", refused.reason()))
                : Optional.empty();
    }

    private <T extends Stored> void announce(Screen<T> screen, List<T> made) {
        made.forEach(record -> record.takeEvents().forEach(events::publishEvent));
        events.publishEvent(new RecordChanged(screen.key(), screen.entity(), 0));
    }

    private <T extends Stored> T make(Screen<T> screen, Given row, KnownChoices choices) {
        T record = records.blank(screen.entity());
        saving.write(screen, record, Changes.to(row.values()), true);
        screen.declared().rules().whenCreating.accept(record);
        saving.check(screen, record, choices);
        return record;
    }

    /**
     * A rule that asks the database would have everything compared that was read for the batch, once for each row. Nothing
     * is stored before all rows are made, so there is nothing that a query could miss.
     */
    private void withoutFlushes(Runnable making) {
        FlushModeType before = entities.getFlushMode();
        entities.setFlushMode(FlushModeType.COMMIT);
        try {
            making.run();
        } finally {
            entities.setFlushMode(before);
        }
    }

    private static List<Outcome.FieldError> errorsOf(RuntimeException wrong) {
        return wrong instanceof InvalidException invalid
                ? invalid.errors()
                : List.of(new Outcome.FieldError(
                        "", ((RefusedException) wrong).refusal().reason()));
    }

    /** Reads all that the rows refer to at once: one query for each reference, not one for each row. */
    private <T extends Stored> void fetch(Screen<T> screen, List<Given> rows) {
        for (FormField<T> field : screen.declared().fields()) {
            Attribute<T> attribute = field.attribute();
            if (attribute.kind() == Kind.REFERENCE || attribute.kind() == Kind.REFERENCES) {
                Set<Long> ids = new LinkedHashSet<>();
                rows.forEach(row -> collect(row.values().get(attribute.name()), ids));
                fetch(attribute.type(), ids);
            }
        }
    }

    private static void collect(@Nullable Object value, Set<Long> ids) {
        if (value instanceof Ref ref) {
            ids.add(ref.id());
        } else if (value instanceof Collection<?> many) {
            many.forEach(each -> collect(each, ids));
        }
    }

    private void fetch(Class<?> type, Set<Long> ids) {
        if (ids.size() > 1) {
            var unused = entities.createQuery("select e from " + type.getSimpleName() + " e where e.id in :ids", type)
                    .setParameter("ids", ids)
                    .getResultList();
        }
    }
}
