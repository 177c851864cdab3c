package fundsdesk.sample;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Action;
import fundsdesk.crud.Actions;
import fundsdesk.crud.Call;
import fundsdesk.crud.Changes;
import fundsdesk.crud.Desk;
import fundsdesk.crud.KeptText;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Query;
import fundsdesk.crud.Row;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Sort;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import fundsdesk.crud.UploadedFile;
import fundsdesk.crud.Values;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs actions as tests say, through the desk and nothing else. */
@Component
public class TestDesk {

    /** The system itself: may do everything but what needs two persons. */
    public static final Actor SYSTEM = Actor.system("test");

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Screens screens;
    private final Actions actions;
    private final Desk desk;
    private final Rows rows;
    private final Values values;
    private final JsonMapper json;
    private final fundsdesk.crud.Inputs inputs;
    private final Texts texts;

    TestDesk(
            Screens screens,
            Actions actions,
            Desk desk,
            Rows rows,
            Values values,
            JsonMapper json,
            fundsdesk.crud.Inputs inputs,
            Texts texts) {
        this.screens = screens;
        this.actions = actions;
        this.desk = desk;
        this.rows = rows;
        this.values = values;
        this.json = json;
        this.inputs = inputs;
        this.texts = texts;
    }

    /** A person who may do everything, by name. */
    public static Actor person(String name) {
        return new Actor(0, name, "person:" + name, Actor.Kind.SYSTEM, Actor.Source.REST, null);
    }

    /** A number that no other test has. */
    public static int unique() {
        return 100_000 + NEXT.incrementAndGet();
    }

    public Outcome run(
            Actor actor, String screen, @Nullable Long id, String action, Map<String, ?> input, String... warnings) {
        return Acting.as(
                actor, () -> run(screens.required(screen), id, action, json.valueToTree(input), Set.of(warnings)));
    }

    /** As {@link #run}, with a letter of the bank's as the input of this name. */
    public Outcome runWithLetter(
            Actor actor, String screen, long id, String action, Map<String, ?> input, String letter) {
        return Acting.as(actor, () -> runWithLetter(screens.required(screen), action, id, input, letter));
    }

    private <T extends Stored> Outcome runWithLetter(
            Screen<T> screen, String action, long id, Map<String, ?> input, String letter) {
        return runWithLetter(screen, find(screen, action), id, input, letter);
    }

    private <T extends Stored, I> Outcome runWithLetter(
            Screen<T> screen, Action<T, I> action, long id, Map<String, ?> input, String letter) {
        try {
            Path file = Files.createTempFile("letter", ".pdf");
            Files.writeString(file, "%PDF-1.4\n%%EOF");
            UploadedFile upload = new UploadedFile("letter.pdf", Files.size(file), file);
            I given = values.inputFromJson(action.input(), json.valueToTree(input), Map.of(letter, List.of(upload)));
            return desk.perform(Call.on(screen, action, id, given));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Adds a record and answers its id. */
    public long create(String screen, Map<String, ?> attributes) {
        return done(run(SYSTEM, screen, null, "create", attributes));
    }

    public static long done(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return done.id() == null ? 0 : done.id();
        }
        throw new AssertionError("not done: " + outcome);
    }

    public Outcome importStatement(Actor actor, String text) {
        try {
            Path file = Files.createTempFile("statement", ".sta");
            Files.writeString(file, text);
            UploadedFile upload = new UploadedFile("statement.sta", Files.size(file), file);
            return Acting.as(actor, () -> importFile(screens.required("bank-statements"), upload));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One row as the actor sees it. */
    public Row row(String screen, long id) {
        Screen<?> found = screens.required(screen);
        return Acting.as(SYSTEM, () -> rows.one(found, id, all(found)).orElseThrow());
    }

    /** The rows of a screen, newest first. */
    public List<Row> rows(String screen, fundsdesk.crud.Filter filter) {
        Screen<?> found = screens.required(screen);
        return Acting.as(
                SYSTEM,
                () -> rows.page(
                        found, new Query(filter, Sort.descending("id"), all(found), false), Optional.empty(), 500));
    }

    /** The rows that whoever acts sees, newest first. */
    public List<Row> rowsAs(String screen) {
        Screen<?> found = screens.required(screen);
        return rows.page(
                found,
                new Query(fundsdesk.crud.Filter.EVERYTHING, Sort.descending("id"), all(found), false),
                Optional.empty(),
                500);
    }

    /** A kept sentence as an English reader gets it. */
    public String told(Row row, String attribute) {
        return texts.of(KeptText.read(String.valueOf(row.get(attribute))));
    }

    private static List<String> all(Screen<?> screen) {
        return screen.declared().attributes().stream().map(each -> each.name()).toList();
    }

    private <T extends Stored> Outcome run(
            Screen<T> screen, @Nullable Long id, String name, JsonNode input, Set<String> warnings) {
        return run(screen, find(screen, name), id, input, warnings);
    }

    private <T extends Stored, I> Outcome run(
            Screen<T> screen, Action<T, I> action, @Nullable Long id, JsonNode input, Set<String> warnings) {
        I given = action.input() == Changes.class
                ? action.input().cast(values.plainChanges(screen, input))
                : values.inputFromJson(action.input(), input);
        return desk.perform(new Call<>(screen, action, id, null, given, warnings, null));
    }

    private <T extends Stored> Outcome importFile(Screen<T> screen, UploadedFile upload) {
        return importFile(screen, find(screen, "import"), upload);
    }

    private <T extends Stored, I> Outcome importFile(Screen<T> screen, Action<T, I> action, UploadedFile upload) {
        return desk.perform(Call.of(screen, action, inputs.of(action.input(), Map.of("file", upload))));
    }

    private <T extends Stored> Action<T, ?> find(Screen<T> screen, String name) {
        return actions.find(screen, name).orElseThrow(() -> new IllegalArgumentException(screen.key() + "." + name));
    }
}
