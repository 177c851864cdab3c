package fundsdesk.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses with the capitals of EIP-55, by the examples of that standard. */
class ChainAddressTests {

    @ParameterizedTest
    @Tag("COIN-02")
    @ValueSource(
            strings = {
                "0x52908400098527886E0F7030069857D2E4169EE7",
                "0xde709f2102306220921060314715629080e2fb77",
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
                "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB"
            })
    void isTakenAsItIsWritten(String written) {
        assertThat(ChainAddress.of(written)).map(ChainAddress::written).contains(written);
    }

    @Test
    void smallLettersAreWrittenWithTheirCapitals() {
        assertThat(ChainAddress.of(" 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed "))
                .map(ChainAddress::written)
                .contains("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
    }

    @ParameterizedTest
    @Tag("COIN-02")
    @ValueSource(
            strings = {
                // One letter of another size, one digit of another value, one too few, and none of the shape.
                "0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAee",
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe",
                "5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                "0xzzAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                ""
            })
    void whatLostALetterIsNoAddress(String written) {
        assertThat(ChainAddress.of(written)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ChainAddress(written));
    }
}
