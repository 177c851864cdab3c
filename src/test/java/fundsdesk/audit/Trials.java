package fundsdesk.audit;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Action;
import fundsdesk.crud.Actions;
import fundsdesk.crud.Call;
import fundsdesk.crud.Changes;
import fundsdesk.crud.Desk;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.sample.TestGrants;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does on the sample screens what people do, so that tests have a past to look at. */
@Component
class Trials {

    private final Desk desk;
    private final Actions actions;
    private final TestGrants grants;

    Trials(Desk desk, Actions actions, TestGrants grants) {
        this.desk = desk;
        this.actions = actions;
        this.grants = grants;
    }

    Actor mei(String... more) {
        return grants.actor(
                        "mei",
                        Stream.concat(
                                        Stream.of(
                                                "PARCELS_READ",
                                                "PARCELS_CREATE",
                                                "PARCELS_EDIT",
                                                "PARCELS_DELETE",
                                                "PARCELS_RESTORE",
                                                "PARCELS_SEND",
                                                "DEPOTS_READ",
                                                "DEPOTS_CREATE",
                                                "DEPOTS_EDIT",
                                                "DEPOTS_DELETE"),
                                        Stream.of(more))
                                .toArray(String[]::new))
                .from(Actor.Source.REST, "10.1.2.3");
    }

    <T extends Stored> long create(Screen<T> screen, Map<String, ? extends @Nullable Object> values) {
        Outcome outcome =
                Acting.as(mei(), () -> desk.perform(Call.of(screen, action(screen, "create"), Changes.to(values))));
        if (outcome instanceof Outcome.Done done && done.id() != null) {
            return done.id();
        }
        throw new AssertionError(outcome);
    }

    <T extends Stored> Outcome edit(Screen<T> screen, long id, String attribute, @Nullable Object value) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(attribute, value);
        return perform(screen, id, "edit", Changes.to(values));
    }

    <T extends Stored, I> Outcome perform(Screen<T> screen, long id, String action, I input) {
        return Acting.as(mei(), () -> desk.perform(Call.on(screen, this.<T, I>action(screen, action), id, input)));
    }

    @SuppressWarnings("unchecked")
    private <T extends Stored, I> Action<T, I> action(Screen<T> screen, String name) {
        return (Action<T, I>) actions.find(screen, name).orElseThrow();
    }
}
