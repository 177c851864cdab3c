package fundsdesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The desk on small screens, and for those whom movement disturbs. */
@Tag("journey")
@Tag("FW-18")
@ExtendWith(OneDesk.class)
class LooksJourneyTests {

    /** What a page must not do: be wider than the window, or hide its title, its rows or its buttons beyond the edge. */
    private static final String BEYOND = """
        () => [...(document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []),
               ...[...document.querySelectorAll('[role=main] h1, .grid-heading vaadin-button, .grid-tools vaadin-button, .row-table')]
                  .filter(each => each.offsetParent && (each.getBoundingClientRect().right > innerWidth + 1
                      || each.getBoundingClientRect().left < 0))
                  .map(each => each.localName + ' ' + each.textContent.trim().slice(0, 30))]
        """;

    private final RunningDesk desk;
    private final Chromium chromium;

    LooksJourneyTests(RunningDesk desk, Chromium chromium) {
        this.desk = desk;
        this.chromium = chromium;
    }

    @Test
    void everyScreenFitsASmallWindowAndATablet() {
        List<String> wrong = new ArrayList<>();
        for (int[] size : new int[][] {{1280, 720}, {1024, 768}}) {
            Person auditor = chromium.signIn(desk, "auditor");
            auditor.page().setViewportSize(size[0], size[1]);
            for (String place : auditor.menu()) {
                if (auditor.goTo(place).page().evaluate(BEYOND) instanceof List<?> beyond && !beyond.isEmpty()) {
                    wrong.add(size[0] + " " + place + ": " + beyond);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingMovesForThoseWhoAskedForStillness() {
        Person operator = chromium.signIn(desk, "operator");
        operator.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        operator.open("bank-cards").choose("Add bank card");
        Object moving = operator.page().evaluate("""
            () => document.getAnimations().filter(each => each.playState === 'running'
                && each.effect.getComputedTiming().activeDuration > 50).length\
            """);
        assertThat(moving).isEqualTo(0);
    }
}
