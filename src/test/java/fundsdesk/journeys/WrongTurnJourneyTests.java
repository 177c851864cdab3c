package fundsdesk.journeys;

import org.junit.jupiter.api.Tag;
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
        "nowhere, There is nothing here",
        "users, You may not see this screen",
        "deposit-applications/DEP-19990101-000001, There is no such record",
        "no/where, There is no such record"
    })
    void saySoWithinTheDesk(String address, String sentence) {
        Person operator = chromium.signIn(desk, "operator");
        operator.page().navigate(desk.url() + "/" + address);
        operator.sees(sentence).sees("Deposit applications");
    }
}
