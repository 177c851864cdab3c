package fundsdesk.demo;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.access.People;
import fundsdesk.crud.Action;
import fundsdesk.crud.Actions;
import fundsdesk.crud.Call;
import fundsdesk.crud.Changes;
import fundsdesk.crud.Desk;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.OutcomeWords;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Values;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does in the name of demo users what they would do in their browsers: the same screens, actions and inputs. */
@Component
@Profile("demo")
class DemoDesk {

    /** The program that speaks for clients. */
    static final String CLIENT_APP = "client-app";

    private final People people;
    private final Screens screens;
    private final Actions actions;
    private final Desk desk;
    private final Values values;
    private final JsonMapper json;
    private final OutcomeWords words;

    DemoDesk(
            People people,
            Screens screens,
            Actions actions,
            Desk desk,
            Values values,
            JsonMapper json,
            OutcomeWords words) {
        this.people = people;
        this.screens = screens;
        this.actions = actions;
        this.desk = desk;
        this.values = values;
        this.json = json;
        this.words = words;
    }

    <R> R as(String username, Supplier<R> work) {
        Actor actor = people.named(username).orElseThrow();
        boolean program = actor.kind() == Actor.Kind.MACHINE;
        return Acting.as(actor.from(program ? Actor.Source.REST : Actor.Source.BROWSER, "127.0.0.1"), work);
    }

    /** Adds a record and answers its id. */
    long create(String screen, Map<String, ? extends @Nullable Object> attributes) {
        return done(screens.required(screen), "create", null, attributes, Set.of());
    }

    /** Runs an action that needs no record and answers the id of what it made. */
    long make(String screen, String action, Map<String, ? extends @Nullable Object> input) {
        return done(screens.required(screen), action, null, input, Set.of());
    }

    /** Runs an action on a record, accepting the warnings named. */
    void act(String screen, long id, String action, Map<String, ? extends @Nullable Object> input, String... warnings) {
        done(screens.required(screen), action, id, input, Set.of(warnings));
    }

    /** Runs an action on a record that is refused, as the story has it. */
    boolean tryInVain(
            String screen, long id, String action, Map<String, ? extends @Nullable Object> input, String... warnings) {
        return outcome(screens.required(screen), action, id, json.valueToTree(input), Set.of(warnings))
                .isAccepted();
    }

    private <T extends Stored> Outcome outcome(
            Screen<T> screen, String action, @Nullable Long id, JsonNode input, Set<String> warnings) {
        return outcome(screen, find(screen, action), id, input, warnings);
    }

    /** Runs an action that needs no record, with an input that has no JSON form. */
    void run(String screen, String action, Object input) {
        done(screens.required(screen), action, null, input);
    }

    /** Runs an action on a record, with an input that has no JSON form. */
    void run(String screen, long id, String action, Object input) {
        done(screens.required(screen), action, id, input);
    }

    Class<?> inputOf(String screen, String action) {
        return inputOf(screens.required(screen), action);
    }

    private <T extends Stored> Class<?> inputOf(Screen<T> screen, String action) {
        return find(screen, action).input();
    }

    private <T extends Stored> long done(
            Screen<T> screen,
            String name,
            @Nullable Long id,
            Map<String, ? extends @Nullable Object> input,
            Set<String> warnings) {
        return done(screen, find(screen, name), id, json.valueToTree(input), warnings);
    }

    private <T extends Stored, I> long done(
            Screen<T> screen, Action<T, I> action, @Nullable Long id, JsonNode input, Set<String> warnings) {
        return require(screen, action, outcome(screen, action, id, input, warnings));
    }

    private <T extends Stored, I> Outcome outcome(
            Screen<T> screen, Action<T, I> action, @Nullable Long id, JsonNode input, Set<String> warnings) {
        I given = action.input() == Changes.class
                ? action.input().cast(values.plainChanges(screen, input))
                : values.inputFromJson(action.input(), input);
        return desk.perform(new Call<>(screen, action, id, null, given, warnings, null));
    }

    private <T extends Stored> void done(Screen<T> screen, String name, @Nullable Long id, Object input) {
        run(screen, find(screen, name), id, input);
    }

    private <T extends Stored, I> void run(Screen<T> screen, Action<T, I> action, @Nullable Long id, Object input) {
        I given = action.input().cast(input);
        require(screen, action, desk.perform(new Call<>(screen, action, id, null, given, Set.of(), null)));
    }

    private <T extends Stored> Action<T, ?> find(Screen<T> screen, String name) {
        return actions.find(screen, name).orElseThrow(() -> new IllegalArgumentException(screen.key() + "." + name));
    }

    private long require(Screen<?> screen, Action<?, ?> action, Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return done.id() == null ? 0 : done.id();
        }
        if (outcome instanceof Outcome.Awaiting) {
            return 0;
        }
        throw new IllegalStateException(screen.key() + "." + action.name() + ": " + words.of(outcome));
    }
}
