package fundsdesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everybody of the demo, each with the places of their role and no others; without the demo there is nobody. */
@Tag("journey")
@ExtendWith(OneDesk.class)
class DemoUsersJourneyTests {

    private final RunningDesk desk;
    private final Chromium chromium;

    DemoUsersJourneyTests(RunningDesk desk, Chromium chromium) {
        this.desk = desk;
        this.chromium = chromium;
    }

    /** Signed in, they stand on the home page with what waits for them, and find what they work with in the navigation. */
    @ParameterizedTest
    @Tag("DEMO-02")
    @CsvSource(
            delimiter = '|',
            value = {
                "operator     | link-checking bank-statements voucher-association bank-cards | inbox users wordings",
                "operator2    | link-checking bank-statements voucher-association bank-cards | inbox users wordings",
                "reviewer     | inbox deposit-reviews bank-cards shortfalls           | link-checking users wordings",
                "reviewer2    | inbox deposit-reviews bank-cards shortfalls           | link-checking users wordings",
                "configurator | deposit-parameters business-settings wordings         | deposit-applications users"
                        + " inbox",
                "auditor      | revisions activity trail-checks deposit-applications  | link-checking simulated-bank",
                "admin        | users roles sessions approval-flows                   | inbox deposit-applications"
                        + " clients",
                "cfo          | inbox reconciliation-runs journal-transactions        | users link-checking wordings",
                "ceo          | inbox work-orders                                     | deposit-applications users",
                "cro          | inbox clients securities-accounts                     | bank-statements users",
                "cashier      | withdrawal-tasks refunds                              | deposit-applications clients"
                        + " inbox",
                "support      | clients securities-accounts bank-cards                | inbox bank-statements users"
            })
    void findsThePlacesOfTheirRole(String user, String places, String others) {
        Person person = chromium.signIn(desk, user);
        assertThat(person.menu()).contains(places.split(" ")).doesNotContain(others.split(" "));
        assertThat(person.page().url()).isEqualTo(desk.url() + "/");
        person.find(".queue").first().waitFor();
        assertThat(queues(person)).isSubsetOf(person.menu());
    }

    /** Where the queues of the home page lead. */
    private static List<String> queues(Person person) {
        Locator queues = person.find("a.queue");
        return queues.all().stream()
                .map(queue -> queue.getAttribute("href").replaceAll("[?/].*", ""))
                .toList();
    }

    /** Who there is, stands on the sign-in page of the demo. */
    @Test
    @Tag("DEMO-02")
    void theSignInPageSaysWhoThereIs() {
        Person visitor = chromium.comesTo(desk, ColorScheme.LIGHT);
        visitor.page().navigate(desk.url() + "/sign-in");
        visitor.sees("fundsdesk-demo");
        for (String user : Arrays.asList("operator2", "reviewer2", "configurator", "cro", "cashier", "support")) {
            visitor.sees(user);
        }
    }
}
