package fundsdesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing on the desk shuts out those who hear it, or see little of it: by the rules of WCAG that a program can check. */
@Tag("journey")
@ExtendWith(OneDesk.class)
class AccessibilityJourneyTests {

    /** Together they have every screen in their navigation. */
    private static final List<String> USERS = List.of("auditor", "operator", "configurator", "admin");

    private final RunningDesk desk;
    private final Chromium chromium;

    AccessibilityJourneyTests(RunningDesk desk, Chromium chromium) {
        this.desk = desk;
        this.chromium = chromium;
    }

    @Test
    @Tag("campaign")
    @Tag("UX-03")
    @Tag("FW-18")
    void noScreenHasASeriousViolationInLightOrDark() {
        Map<String, List<String>> found = new TreeMap<>();
        Set<String> looked = new HashSet<>();
        for (String user : USERS) {
            Person person = chromium.signIn(desk, user);
            List<String> places = person.menu();
            found.put(user + "'s home", Axe.violations(person));
            places.stream().filter(looked::add).forEach(place -> found.put(place, Axe.violations(person.goTo(place))));
        }
        found.values().removeIf(List::isEmpty);
        assertThat(found).isEmpty();
        assertThat(looked).hasSizeGreaterThan(50);
    }

    @Test
    void neitherHasWhatOpensOnScreens() {
        Person operator = chromium.signIn(desk, "operator");
        clean("record beside the grid", operator.open("deposit-applications").openRow("Processing"));
        clean("record on its page", operator.open("deposit-applications/" + aDeposit()));
        clean("dialog of an action", operator.act("Add remark"));
        clean("form", operator.open("bank-cards").choose("Add bank card"));
        operator.press("Escape").press("?");
        clean("keys", operator);
        operator.press("Escape").press("Control+k").type("dep");
        clean("palette", operator);
    }

    private String aDeposit() {
        return desk.get("auditor", "/api/v1/deposit-applications?limit=1")
                .path("rows")
                .path(0)
                .path("number")
                .asString();
    }

    private static void clean(String what, Person person) {
        assertThat(Axe.violations(person)).as(what).isEmpty();
    }
}
