package fundsdesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was true before, and what two people make of one record, in a real browser. */
@Tag("journey")
@ExtendWith(OneDesk.class)
class LookingBackJourneyTests {

    private final RunningDesk desk;
    private final Chromium chromium;

    LookingBackJourneyTests(RunningDesk desk, Chromium chromium) {
        this.desk = desk;
        this.chromium = chromium;
    }

    @Test
    @Tag("AUD-02")
    @Tag("AUD-03")
    void anAuditorSeesTheCardsOfLastTuesdayAndComparesTwoRevisions() {
        LocalDate tuesday =
                LocalDate.now(ZoneId.of("Asia/Hong_Kong")).with(TemporalAdjusters.previous(DayOfWeek.TUESDAY));
        int then = cards("&asOf=" + tuesday + "T02:00:00Z");
        assertThat(then).isPositive().isLessThan(cards(""));
        Person auditor = chromium.signIn(desk, "auditor");
        auditor.open("bank-cards?tab=all").asOf(tuesday.toString(), "10:00");
        auditor.sees("You look at what was true on").sees(then + " rows").picture("cards-last-tuesday");
        auditor.openRow("•••• 0098").sees("LIU YANG").picture("card-last-tuesday");

        String card = desk.get("auditor", "/api/v1/bank-cards?filter=holderName:eq:LIU%20YANG")
                .path("rows")
                .path(0)
                .path("id")
                .asString();
        auditor.open("bank-cards/" + card).tab("History");
        auditor.find(".history .entry.own vaadin-checkbox").first().click();
        auditor.find(".history .entry.own vaadin-checkbox").last().click();
        auditor.sees("differences").picture("card-compared");
    }

    @Test
    @Tag("FW-08")
    @Tag("CFG-02")
    void twoPeopleEditOneCurrencyAndTheSecondChooses() {
        Person first = chromium.signIn(desk, "configurator");
        Person second = chromium.signIn(desk, "configurator");
        second.open("currencies").openRow("USD").choose("Edit").fill("Maximum amount", "70000000");
        first.open("currencies").openRow("USD").choose("Edit").fill("Maximum amount", "90000000");
        first.choose("Save").sees("done");
        second.choose("Save").sees("Somebody else changed the same fields");
        assertThat(second.picture("conflict")
                        .find("vaadin-dialog[opened]")
                        .last()
                        .innerText())
                .contains("It was", "Theirs", "USD 90,000,000.00", "Yours", "USD 70,000,000.00");
        assertThat(most()).startsWith("90000000");
        second.choose("Save").sees("done");
        assertThat(most()).startsWith("70000000");
    }

    private String most() {
        return desk.get("auditor", "/api/v1/currencies?filter=code:eq:USD")
                .path("rows")
                .path(0)
                .path("maximumAmount")
                .asString();
    }

    private int cards(String when) {
        return desk.get("auditor", "/api/v1/bank-cards?limit=500" + when)
                .path("rows")
                .size();
    }
}
