package fundsdesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a configurator does for the client app, in a real browser. */
@Tag("journey")
@ExtendWith(OneDesk.class)
class ConfiguratorJourneyTests {

    private static final String PUBLISHED = "/api/v1/published/deposit-parameters";
    private static final String FEE = "First transfer of a month is free";

    private final RunningDesk desk;
    private final Chromium chromium;

    ConfiguratorJourneyTests(RunningDesk desk, Chromium chromium) {
        this.desk = desk;
        this.chromium = chromium;
    }

    @Test
    @Tag("CFG-21")
    @Tag("CFG-24")
    void aCopyOfAPublishedParameterIsChangedAndPublished() {
        Person configurator = chromium.signIn(desk, "configurator");
        configurator.open("deposit-parameters").openRow("Published").picture("parameter");
        configurator.choose("Copy").fill("Fee (English)", FEE).picture("parameter-copy");
        configurator.choose("Copy");
        configurator.sees("DPR-");
        assertThat(shown()).doesNotContain(FEE);

        // One row for one way to deposit: the old one goes off the shelf first, and says so if it is forgotten.
        configurator.open("deposit-parameters?q=" + FEE.replace(" ", "+")).openRow("Draft");
        configurator.seesDisabled("Publish");
        configurator.open("deposit-parameters").openRow("Published").act("Unshelve");
        configurator.sees("Unshelved");
        configurator.open("deposit-parameters?q=" + FEE.replace(" ", "+")).openRow("Draft");
        configurator.choose("Publish").sees("Published").picture("parameter-published");
        assertThat(shown()).contains(FEE);
        configurator.open("client-preview").sees(FEE).picture("client-preview");

        // What clients saw yesterday stays what they saw.
        configurator.asOf(yesterday().toString(), "10:00").sees("You look at what was true on");
        configurator.doesNotSee(FEE).sees("Within the hour").picture("client-preview-yesterday");
        assertThat(shown(yesterday())).doesNotContain(FEE).contains("Within the hour");
    }

    /** A desk that was just started has a past: nobody has to wait a day to look at yesterday. */
    @Test
    @Tag("CFG-24")
    @Tag("API-05")
    @Tag("DEMO-01")
    void whatClientsSawYesterdayIsNotWhatTheySeeNow() {
        assertThat(shown(yesterday())).contains("ATM").contains("Within the hour");
        assertThat(shown(yesterday().minusDays(30))).doesNotContain("\"currency\":\"CNY\"");
        assertThat(shown()).doesNotContain("ATM").doesNotContain("Within the hour");
    }

    private String shown() {
        return desk.get("auditor", PUBLISHED).toString();
    }

    private String shown(LocalDate day) {
        return desk.get("auditor", PUBLISHED + "?asOf=" + day + "T02:00:00Z").toString();
    }

    private static LocalDate yesterday() {
        return LocalDate.now(ZoneId.of("Asia/Hong_Kong")).minusDays(1);
    }
}
