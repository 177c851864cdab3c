package fundsdesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

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
    }

    private String shown() {
        return desk.get("auditor", PUBLISHED).toString();
    }
}
