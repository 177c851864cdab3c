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
}
