package fundsdesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A desk that is started for use has nobody who could sign in, but who reads its console. */
@Tag("journey")
class FirstAdministratorJourneyTests {

    private static final String PASSWORD = "harbour-lantern-violin-7";
    private static final Pattern CODE = Pattern.compile("first administrator with the code (\\S+)");

    @Test
    @Tag("DEMO-02")
    void whoeverReadsTheConsoleMakesTheFirstAccountOnce() {
        try (RunningDesk desk = RunningDesk.forUse();
                Chromium chromium = new Chromium()) {
            nobodyIsInAlready(desk);
            String code = codes(desk).getLast();
            Person first = chromium.comesTo(desk, ColorScheme.LIGHT);
            first.page().navigate(desk.url() + "/sign-in");
            // The very first page of a desk that was just started takes its time.
            first.page().getByLabel("One-time code").waitFor();
            first.picture("first-administrator");
            first.make("ABCD-ABCD-ABCD", "ada", "Ada Wong", PASSWORD).sees("This is not the code on the console");
            first.make(code, "ada", "Ada Wong", "short").sees("A password has");
            first.make(code, "ada", "Ada Wong", PASSWORD);
            first.page().locator("input[name=username]").waitFor();
            first.signIn("ada", PASSWORD);
            first.page().navigate(desk.url() + "/users");
            first.picture("first-administrator-in");
            first.page().getByText("Ada Wong").first().waitFor();
            first.page().navigate(desk.url() + "/roles");
            first.page().getByText("REVIEWER").first().waitFor();
            assertThat(first.menu()).noneMatch(place -> place.contains("deposit"));
            Person second = chromium.comesTo(desk, ColorScheme.LIGHT);
            second.page().navigate(desk.url() + "/sign-in");
            second.page().locator("input[name=username]").waitFor();
            second.doesNotSee("One-time code");
            int told = codes(desk).size();
            desk.kill();
            desk.startAgain();
            assertThat(codes(desk)).as("no other code after that").hasSize(told);
        }
    }

    private static void nobodyIsInAlready(RunningDesk desk) {
        Intruder intruder = new Intruder(desk);
        for (String name : List.of("admin", "operator", "root", "user")) {
            for (String password : List.of("fundsdesk-demo", "admin", "password", "")) {
                assertThat(Intruder.isIn(intruder.signIn(name, password)))
                        .as(name + " " + password)
                        .isFalse();
                assertThat(intruder.as(name, password, "GET", "/api/v1/banks", "")
                                .statusCode())
                        .isEqualTo(401);
            }
        }
    }

    private static List<String> codes(RunningDesk desk) {
        return CODE.matcher(desk.console())
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
