package fundsdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One address is written in one way, so that the trail finds and shows it. */
@Tag("AUD-01")
class NetworkAddressTests {

    @ParameterizedTest
    @CsvSource({
        "0:0:0:0:0:0:0:1, ::1",
        "::1, ::1",
        "2001:DB8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "0:0:0:0:0:0:0:0, ::",
        "fe80:0:0:0:0:0:0:0, fe80::",
        "127.0.0.1, 127.0.0.1",
        "no address, no address",
        "1:2:3, 1:2:3"
    })
    void writesEachAddressTheShortestWay(String given, String written) {
        Actor actor = Actor.system("test").from(Actor.Source.BROWSER, given);
        assertThat(actor.address()).isEqualTo(written);
    }
}
