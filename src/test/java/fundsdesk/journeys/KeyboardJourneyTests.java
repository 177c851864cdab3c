package fundsdesk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
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

    /** To the next line and its best candidate: N and L. */
    @Test
    void linksTheBestCandidateWithTwoKeys() {
        apply("6543.21");
        assertThat(desk.importStatement("operator", "keys.sta", line("6543,21")).statusCode())
                .isEqualTo(200);
        Person operator = chromium.signIn(desk, "operator2");
        operator.open("link-checking").sees("lines to check");
        String first = operator.find(".line-head h2").innerText();
        operator.press("n").press("p");
        assertThat(operator.find(".line-head h2")).hasText(first);
        while (!operator.isSeeing("HKD 6,543.21", ".line-head")) {
            operator.press("n");
        }
        assertThat(operator.find(".candidate").first()).isVisible();
        operator.press("l").sees("sent to deposit review");
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

    private void apply(String amount) {
        var applied = desk.post(
                "operator",
                "/api/v1/deposit-applications/actions/create",
                Map.of(
                        "client", "C10003",
                        "currency", "HKD",
                        "amount", amount,
                        "method", "BANK_TRANSFER",
                        "companyAccount", "004-123456-838"));
        assertThat(applied.statusCode()).as(applied.body()).isEqualTo(200);
    }

    /** From somebody of the client's name, by an account that nobody knows: close, but not for a program to decide. */
    private static String line(String amount) {
        String day = LocalDate.now(ZoneId.of("Asia/Hong_Kong")).format(DateTimeFormatter.ofPattern("yyMMdd"));
        return ":20:KEYS\n:25:004-123456-838\n:28C:1/1\n:34F:HKD0,\n:13D:" + day + "1200+0800\n:61:" + day + "C"
                + amount + "NTRFNONREF//KEYS1\n:86:/CNTP///LEE KA YAN/\n/REMI/SAVINGS/\n-\n";
    }
}
