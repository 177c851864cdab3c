package fundsdesk.crud.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.data.renderer.TextRenderer;
import fundsdesk.crud.Action;
import fundsdesk.crud.Actions;
import fundsdesk.crud.Finding;
import fundsdesk.crud.InputField;
import fundsdesk.crud.MenuGroup;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.OwnColumn;
import fundsdesk.crud.OwnField;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Row;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.StartUpCheck;
import fundsdesk.crud.Stored;
import fundsdesk.sample.Depot;
import fundsdesk.sample.Depot_;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.Parcel;
import fundsdesk.sample.Parcel_;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Each rule of a declaration finds the screen that breaks it. */
@DeskTest
@Tag("FW-01")
class StartUpTests {

    @Autowired
    private EntityManagerFactory factory;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Tables tables;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MessageSource messages;

    /** A screen with nothing right about it. */
    private static final class BareScreen extends Screen<BareRecord> {
        BareScreen() {
            super("Bare Records", BareRecord.class);
            menu(new MenuGroup("nowhere-at-all", 1));
            number(BareRecord_.number);
            status(BareRecord_.number);
            defaultSort(BareRecord_.number, true);
        }
    }

    /** A screen of a table that is not there. */
    private static final class LostScreen extends Screen<LostRecord> {
        LostScreen() {
            super("lost-records", LostRecord.class);
        }
    }

    /** A good screen. */
    private static final class DepotsAgain extends Screen<Depot> {
        DepotsAgain() {
            super("depots-again", Depot.class);
            standardActions();
        }
    }

    /** No entity at all. */
    private static final class Nothing extends Stored {}

    private static final class NothingScreen extends Screen<Nothing> {
        NothingScreen() {
            super("nothing", Nothing.class);
        }
    }

    /** An action that takes a name which is taken. */
    private static final class SecondEdit extends RecordAction<Depot, NoInput> {
        SecondEdit() {
            super("edit", NoInput.class);
        }

        @Override
        protected void run(Depot depot, NoInput input) {}
    }

    /** What {@link Shout} wants: a record that no screen shows, in a class that is no record. */
    private record Wrong(LostRecord lost) {}

    private static final class Shout extends RecordAction<Depot, Wrong> {
        Shout() {
            super("Shout!", Wrong.class);
        }

        @Override
        protected void run(Depot depot, Wrong input) {}
    }

    private static final class Whisper extends RecordAction<Depot, Stored> {
        Whisper() {
            super("whisper", Stored.class);
            batch();
            movesMoney();
        }

        @Override
        protected void run(Depot depot, Stored input) {}
    }

    private static final class Stranded extends RecordAction<Parcel, NoInput> {
        Stranded() {
            super("strand", NoInput.class);
        }

        @Override
        protected void run(Parcel parcel, NoInput input) {}
    }

    @Test
    void findsWhatTheDatabaseLacks() {
        Set<String> found = ids(storage(new BareScreen(), new LostScreen()));
        assertThat(found).containsExactly("FW-101", "FW-102", "FW-103", "FW-104", "FW-105", "FW-106", "FW-107");
    }

    @Test
    void findsReferencesThatLeadNowhereAndAmountsWithoutCurrency() {
        assertThat(ids(new ReferenceCheck(screens(new BareScreen())).findings()))
                .containsExactly("FW-130", "FW-131", "FW-132");
    }

    @Test
    void findsNamesThatClash() {
        Screens screens = screens(new BareScreen(), new DepotsAgain(), new DepotsAgain(), new NothingScreen());
        List<Action<?, ?>> contributed =
                List.of(new SecondEdit(), new SecondEdit(), new Shout(), new Whisper(), new Stranded());
        assertThat(ids(new ActionCheck(screens, actions(screens, contributed), contributed, messages).findings()))
                .containsExactly(
                        "FW-100", "FW-110", "FW-111", "FW-112", "FW-113", "FW-114", "FW-115", "FW-116", "FW-120",
                        "FW-133");
    }

    /** Draws a column that is not there, on a screen that shows parcels. */
    private static final class LostColumn extends OwnColumn<Parcel, Integer> {
        LostColumn() {
            super(Parcel_.pieces);
            on("depots-again");
        }

        @Override
        protected Renderer<Row> draw(Cell<Parcel, Integer> cell) {
            return new TextRenderer<>(cell::text);
        }
    }

    /** Draws a column that is there. */
    private static final class CodeColumn extends OwnColumn<Depot, String> {
        CodeColumn() {
            super(Depot_.code);
        }

        @Override
        protected Renderer<Row> draw(Cell<Depot, String> cell) {
            return new TextRenderer<>(cell::text);
        }
    }

    /** Makes a field that is there. */
    private static final class CodeField extends OwnField<Depot, String, TextField> {
        CodeField() {
            super(Depot_.code);
        }

        @Override
        public TextField make(InputField field) {
            return new TextField();
        }
    }

    /** Makes a field of what no form writes. */
    private static final class DeletionField extends OwnField<Depot, String, TextField> {
        DeletionField() {
            super(Depot_.deletionReason);
        }

        @Override
        public TextField make(InputField field) {
            return new TextField();
        }
    }

    @Test
    @Tag("FW-02")
    void findsPartsWithoutAPlaceAndPartsForTheSame() {
        Screens screens = screens(new DepotsAgain());
        assertThat(new PartCheck(screens, List.of(new CodeColumn(), new CodeField())).findings())
                .isEmpty();
        List<Finding> found = new PartCheck(
                        screens, List.of(new LostColumn(), new CodeColumn(), new CodeColumn(), new DeletionField()))
                .findings();
        assertThat(found)
                .extracting(Finding::id, Finding::subject)
                .containsExactlyInAnyOrder(
                        tuple("FW-117", "LostColumn of Parcel.pieces"),
                        tuple("FW-117", "DeletionField of Depot.deletionReason"),
                        tuple("FW-118", "CodeColumn of Depot.code"));
    }

    @Test
    void tellsAllFindingsTogetherAndDoesNotStart() {
        List<StartUpCheck> checks = List.of(
                () -> storage(new LostScreen()), () -> new ReferenceCheck(screens(new BareScreen())).findings());
        assertThatThrownBy(() -> new StartUp(checks).afterSingletonsInstantiated())
                .isInstanceOfSatisfying(
                        DeclarationsRefused.class,
                        refused -> assertThat(ids(refused.findings()))
                                .containsExactly("FW-103", "FW-130", "FW-131", "FW-132"))
                .hasMessageContaining("There is no table lost_records.");
    }

    @Test
    void saysToPeopleWhatToDo() {
        var analysis = new RefusedAnalyzer().analyze(new DeclarationsRefused(storage(new LostScreen())));
        assertThat(analysis.getDescription()).contains("FW-103  lost-records", "There is no table lost_records.");
        assertThat(analysis.getAction()).isEqualTo("Make it in db-changelog.");
    }

    @Test
    void isHappyWithAScreenThatKeepsItsPromises() {
        Screens screens = screens(new DepotsAgain());
        assertThat(storage(new DepotsAgain())).isEmpty();
        assertThat(new ReferenceCheck(screens).findings()).isEmpty();
        assertThat(new ActionCheck(screens, actions(screens, List.of()), List.of(), messages).findings())
                .isEmpty();
    }

    @Test
    void everyRuleIsInTheGuide() throws Exception {
        Set<String> inCode = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Pattern.compile("\"(FW-1\\d\\d)\"")
                        .matcher(Files.readString(source))
                        .results()
                        .forEach(match -> inCode.add(match.group(1)));
            }
        }
        assertThat(Files.readString(Path.of("src/docs/guides/start-up-checks.md")))
                .contains(inCode);
    }

    private List<Finding> storage(Screen<?>... screens) {
        return new StorageCheck(screens(screens), tables, entities, transaction).findings();
    }

    private Screens screens(Screen<?>... screens) {
        return make(Screens.class, new ArrayList<>(List.of(screens)), factory);
    }

    private static Actions actions(Screens screens, List<Action<?, ?>> contributed) {
        return make(Actions.class, screens, contributed, List.of());
    }

    @SuppressWarnings("unchecked")
    private static <T> T make(Class<T> type, Object... parts) {
        return BeanUtils.instantiateClass((java.lang.reflect.Constructor<T>) type.getDeclaredConstructors()[0], parts);
    }

    private static Set<String> ids(List<Finding> findings) {
        Set<String> ids = new TreeSet<>();
        findings.forEach(finding -> ids.add(finding.id()));
        return ids;
    }
}
