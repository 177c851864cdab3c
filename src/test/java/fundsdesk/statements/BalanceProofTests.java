package fundsdesk.statements;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("STM-03")
class BalanceProofTests {

    @Test
    void holdsWhenOpeningAndLinesAreTheClosingBalance() {
        BalanceProof proof = new BalanceProof(hkd("-10"), hkd("25.50"), hkd("15.50"));

        assertThat(proof.holds()).isTrue();
        assertThat(proof).hasToString("Opening HKD -10.00, lines HKD 25.50, expected HKD 15.50, closing HKD 15.50.");
    }

    @Test
    void tellsTheDifferenceOtherwise() {
        BalanceProof proof = new BalanceProof(hkd("100"), hkd("-1"), hkd("98"));

        assertThat(proof.holds()).isFalse();
        assertThat(proof.difference()).isEqualTo(hkd("-1"));
        assertThat(proof).asString().endsWith("difference HKD -1.00.");
    }

    @Test
    void aStatementThatDoesNotAddUpIsReadAndSaysSo() {
        String text = ":25:1\n:60F:C260730HKD100,00\n:61:260731C10,00NTRF\n:62F:C260731HKD111,00\n";

        assertThat(ReadFile.text(text).statement().proof().orElseThrow().difference())
                .isEqualTo(hkd("1"));
    }

    private static Money hkd(String amount) {
        return Money.of(amount, "HKD");
    }
}
