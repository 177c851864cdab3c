package fundsdesk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The desk without a mouse: nothing here is clicked. */
@Tag("journey")
@ExtendWith(OneDesk.class)
class KeyboardJourneyTests {

    private final RunningDesk desk;
    private final Chromium chromium;

    KeyboardJourneyTests(RunningDesk desk, Chromium chromium) {
        this.desk = desk;
        this.chromium = chromium;
    }

    /** Slash, a word, down, Enter, as fast as they can be pressed: the first that was found is open. */
    @Test
    @Tag("FW-03")
    void searchesAndOpensWithoutWaiting() {
        Person operator = chromium.signIn(desk, "operator2");
        operator.open("clients").sees("C10040");
        operator.press("/").type("C10003").press("ArrowDown").press("Enter");
        assertThat(operator.find(".drawer-side .record-head")).containsText("C10003");
        operator.press("Escape");
        assertThat(operator.find(".drawer-side")).hasCount(0);
    }

    /** Arrows move, Space picks, the question mark explains. */
    @Test
    @Tag("FW-03")
    void movesPicksAndAsksWithKeys() {
        Person operator = chromium.signIn(desk, "operator2");
        operator.open("clients").sees("C10040");
        operator.press("ArrowDown")
                .press("ArrowDown")
                .press("Space")
                .press("ArrowDown")
                .press("Space");
        operator.sees("2 selected");
        operator.press("Space").sees("1 selected");
        operator.press("?").sees("Keys");
        assertThat(operator.find(".shortcut-help")).containsText("Enter");
    }

    /** Ctrl+K and a name, faster than the palette comes: it goes where the name says. */
    @Test
    @Tag("FW-15")
    void goesToAScreenByItsNameWithoutWaiting() {
        Person operator = chromium.signIn(desk, "operator2");
        operator.open("bank-cards").sees("Bank cards");
        operator.press("Control+k").type("refunds").press("Enter");
        operator.page().waitForURL("**/refunds**");
    }

    /** Digits link candidates, but not those that are typed behind the slash, however fast. */
    @Test
    @Tag("MAT-06")
    void whatIsTypedBehindTheSlashOfLinkCheckingLinksNothing() {
        Person operator = chromium.signIn(desk, "operator2");
        operator.open("link-checking").sees("lines to check");
        String lines = operator.find(".grid-heading .count").innerText();
        operator.press("/").type("12345");
        assertThat(operator.find(".other-application input")).hasValue("12345");
        assertThat(operator.find(".grid-heading .count")).hasText(lines);
    }

    /** What opens takes the focus and gives it back; beside the grid everything is reached with Tab, and Escape leads home. */
    @Test
    @Tag("UX-03")
    void theFocusGoesIntoWhatOpensAndBack() {
        Person operator = chromium.signIn(desk, "operator2");
        operator.open("clients").sees("C10040");
        operator.press("ArrowDown").press("ArrowDown").press("Enter");
        assertThat(operator.find(".drawer-side .record-head")).isVisible();
        assertThat(operator.focus()).as("still in the grid, for the arrows").contains("TD");
        operator.press("Tab");
        assertThat(operator.isFocusWithin(".drawer-side")).isTrue();
        operator.pressUntilOn("Tab", "Edit").press("Enter").isAsked();
        for (int i = 0; i < 25; i++) {
            assertThat(operator.isFocusWithin(".action-dialog"))
                    .as("nobody tabs out of a dialog")
                    .isTrue();
            operator.press("Tab");
        }
        operator.press("Escape");
        assertThat(operator.find(".action-dialog")).hasCount(0);
        assertThat(operator.isFocusWithin(".drawer-side"))
                .as("where it was opened")
                .isTrue();
        operator.press("Escape");
        assertThat(operator.find(".drawer-side")).hasCount(0);
        assertThat(operator.isFocusWithin("vaadin-grid")).as("on the row again").isTrue();
    }

    /** Wherever the focus is in the dialog on top, and once however often it is pressed. */
    @Test
    @Tag("UX-03")
    void controlEnterConfirmsFromAnywhereInTheDialog() {
        Person operator = chromium.signIn(desk, "operator2");
        operator.open("clients").sees("C10040").choose("Add client").isAsked();
        operator.page().evaluate("document.activeElement.blur()");
        operator.press("Control+Enter").sees("This is needed");
        operator.fill("Number", "K90210").fill("Name", "PERSON OF KEYS");
        // What was typed last is told too, before the question lies over it.
        operator.press("Escape");
        assertThat(operator.find("vaadin-confirm-dialog[opened]")).hasCount(1);
        operator.press("Control+Enter");
        assertThat(operator.find("vaadin-confirm-dialog[opened]")).hasCount(1);
        operator.press("Escape");
        assertThat(operator.find("vaadin-confirm-dialog[opened]")).hasCount(0);
        operator.find(".action-dialog vaadin-button[aria-label=Close]").focus();
        operator.press("Control+Enter").press("Control+Enter").sees("Add: done");
        assertThat(operator.find(".action-dialog")).hasCount(0);
        assertThat(desk.get("auditor", "/api/v1/clients?filter=number:eq:K90210")
                        .path("rows")
                        .size())
                .isEqualTo(1);
    }
}
