package fundsdesk.crud;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Configurators say labels and help in their own words; every code is explained; every screen has its help. */
@DeskTest
class WordingTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private Texts texts;

    @Autowired
    private Screens screens;

    @Autowired
    private HelpPages pages;

    @Autowired
    private CodeCentre codes;

    @Test
    void ownWordsCountAtOnceAndGoAgain() {
        Screen<?> banks = screens.required("banks");
        String before = texts.screen(banks);
        long id = wording("screen.banks", "Banks we support");
        assertThat(texts.screen(banks)).isEqualTo("Banks we support");
        TestDesk.done(desk.run(TestDesk.SYSTEM, "wordings", id, "edit", Map.of("text", "Client's banks")));
        assertThat(texts.screen(banks)).isEqualTo("Client's banks");
        TestDesk.done(desk.run(TestDesk.SYSTEM, "wordings", id, "delete", Map.of("reason", "back")));
        assertThat(texts.screen(banks)).isEqualTo(before);
    }

    @Test
    void keepsThePlacesToFill() {
        long id = wording("refusal.currency.below-minimum", "Sorry: {0} isn't taken below {1}.");
        assertThat(texts.of(Text.of("refusal.currency.below-minimum", "HKD", "5"), Locale.ENGLISH))
                .isEqualTo("Sorry: HKD isn't taken below 5.");
        TestDesk.done(desk.run(TestDesk.SYSTEM, "wordings", id, "delete", Map.of("reason", "back")));
        assertThat(desk.run(
                        TestDesk.SYSTEM,
                        "wordings",
                        null,
                        "create",
                        Map.of("key", "refusal.currency.below-minimum", "language", "en", "text", "Not {0")))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void ownHelpReplacesThePage() {
        Screen<?> banks = screens.required("banks");
        assertThat(pages.of(banks).orElse("")).contains("What it is for");
        long id = wording("help-panel.banks", "Ask **Connie**.");
        assertThat(pages.of(banks)).contains("Ask **Connie**.");
        TestDesk.done(desk.run(TestDesk.SYSTEM, "wordings", id, "delete", Map.of("reason", "back")));
    }

    @Test
    void everyScreenOfTheMenuHasItsHelp() {
        Set<String> without = screens.all().stream()
                .filter(screen -> screen.declared().menu().isPresent())
                .filter(screen -> !Set.of("fundsdesk.sample", "fundsdesk.guide")
                        .contains(screen.entity().getPackageName()))
                .filter(screen -> pages.of(screen).isEmpty())
                .map(Screen::key)
                .collect(Collectors.toSet());
        assertThat(without).isEmpty();
    }

    @Test
    void theCodeCentreExplainsEveryCode() {
        assertThat(codes.entries())
                .hasSizeGreaterThan(200)
                .allSatisfy(entry -> assertThat(entry.meaning()).isNotBlank())
                .allSatisfy(entry -> assertThat(entry.what()).isNotBlank())
                .anyMatch(entry ->
                        entry.code().equals("PUBLISHED") && entry.meaning().contains("Clients see it"))
                .anyMatch(entry -> entry.code().equals("parameter.twin"));
    }

    private long wording(String key, String text) {
        return desk.create("wordings", Map.of("key", key, "language", "en", "text", text));
    }
}
