package fundsdesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** A desk that is open all day: how soon a screen is painted, and what a session costs that nobody touches. */
@Tag("journey")
@Tag("campaign")
@Tag("PERF-11")
@ExtendWith(OneDesk.class)
class OpenDeskJourneyTests {

    private static final int PAINTED_MILLIS = 300;
    private static final int SESSION_BYTES = 1_000_000;
    private static final int ROUNDS = 3;
    private static final int SESSIONS = 12;

    private final RunningDesk desk;
    private final Chromium chromium;

    OpenDeskJourneyTests(RunningDesk desk, Chromium chromium) {
        this.desk = desk;
        this.chromium = chromium;
    }

    @Test
    void aScreenIsPaintedAtOnce(TestReporter report) {
        Person operator = chromium.signIn(desk, "operator");
        List<String> places = operator.menu();
        places.forEach(operator::millisToPaint);
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            places.forEach(place -> millis.add(operator.millisToPaint(place)));
        }
        Collections.sort(millis);
        double median = millis.get(millis.size() / 2);
        double p95 = millis.get((int) Math.ceil(millis.size() * 0.95) - 1);
        report.publishEntry(Map.of(
                "screens painted", Integer.toString(millis.size()),
                "median ms", Double.toString(median),
                "p95 ms", Double.toString(p95)));
        assertThat(p95).as("milliseconds to paint").isLessThanOrEqualTo(PAINTED_MILLIS);
    }

    @Test
    void aSessionThatNobodyTouchesIsSmall(TestReporter report) {
        chromium.signIn(desk, "operator").open("deposit-applications");
        long before = desk.liveBytes();
        for (int i = 0; i < SESSIONS; i++) {
            chromium.signIn(desk, "operator").open("deposit-applications");
        }
        long each = (desk.liveBytes() - before) / SESSIONS;
        report.publishEntry("bytes of a session with a grid open", Long.toString(each));
        assertThat(each).as("bytes of a session").isBetween(1L, (long) SESSION_BYTES);
    }
}
