package fundsdesk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses that lead nowhere, by an old link or by guessing. */
@Tag("journey")
@ExtendWith(OneDesk.class)
class WrongTurnJourneyTests {

    private final RunningDesk desk;
    private final Chromium chromium;

    WrongTurnJourneyTests(RunningDesk desk, Chromium chromium) {
        this.desk = desk;
        this.chromium = chromium;
    }

    /** Nobody is left alone with a bare page: the way on stands beside it. */
    @ParameterizedTest
    @CsvSource({
        "operator, nowhere, There is nothing here",
        "operator, users, You may not see this screen",
        "operator, deposit-applications/DEP-19990101-000001, There is no such record",
        "operator, no/where, There is no such record",
        "reviewer, link-checking, There is nothing here"
    })
    void saySoWithinTheDesk(String user, String address, String sentence) {
        Person person = chromium.signIn(desk, user);
        person.page().navigate(desk.url() + "/" + address);
        person.sees(sentence).sees("Deposit applications");
    }

    /** Whoever closes the tab or loads it anew with something typed is asked by the browser; nobody else is. */
    @Test
    @Tag("FW-07")
    void theBrowserAsksBeforeWhatWasTypedIsLost() {
        Person operator = chromium.signIn(desk, "operator");
        List<String> asked = new ArrayList<>();
        operator.page().onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        operator.open("bank-cards").choose("Add bank card");
        operator.page().reload();
        operator.sees("Bank cards");
        assertThat(asked).isEmpty();
        operator.choose("Add bank card").fill("Account number", "12345678");
        operator.page().reload();
        operator.sees("Bank cards");
        assertThat(asked).containsExactly("beforeunload");
    }

    /** Back closes the dialog, after asking about what was typed; the next one leaves, as it does where there was none. */
    @Test
    @Tag("FW-07")
    void backClosesTheDialogBeforeItLeavesThePage() {
        Person operator = chromium.signIn(desk, "operator2");
        operator.open("bank-cards").goTo("clients").goTo("securities-accounts").goTo("clients");
        operator.choose("Add client").isAsked();
        operator.fill("Number", "K90211").page().goBack();
        assertThat(operator.find("vaadin-confirm-dialog[opened]")).hasCount(1);
        operator.press("Escape");
        assertThat(operator.find("vaadin-confirm-dialog[opened]")).hasCount(0);
        assertThat(operator.find(".action-dialog").getByLabel("Number").first()).hasValue("K90211");
        operator.fill("Number", "").page().goBack();
        assertThat(operator.find(".action-dialog")).hasCount(0);
        assertThat(operator.page()).hasURL(Pattern.compile(".*/clients"));
        operator.page().goBack();
        assertThat(operator.page()).hasURL(Pattern.compile(".*/securities-accounts"));
        operator.page().goBack();
        assertThat(operator.page()).hasURL(Pattern.compile(".*/clients"));
    }
}
