package fundsdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("FW-15")
class FitTests {

    private static Fit fit(String label, String words) {
        return Fit.of(new Hit("screen", label, "", null), words);
    }

    @Test
    void theNameItselfComesBeforeWhatBeginsSoAndThatBeforeWhatHoldsTheWord() {
        assertThat(fit("Refunds", "refunds")).isEqualTo(Fit.WHOLE);
        assertThat(fit("Refunds to approve", "refunds")).isEqualTo(Fit.BEGINNING);
        assertThat(fit("Platform refunds", "refunds")).isEqualTo(Fit.WORDS);
        assertThat(fit("Prefunds", "refunds")).isEqualTo(Fit.WITHIN);
        assertThat(fit("Add bank cards", "refunds")).isEqualTo(Fit.NONE);
        assertThat(Fit.WHOLE).isLessThan(Fit.BEGINNING).isLessThan(Fit.WORDS).isLessThan(Fit.WITHIN);
    }

    @Test
    void everyWordCountsAndLanguagesWithoutSpacesToo() {
        assertThat(fit("Bank cards", "ca ba")).isEqualTo(Fit.WORDS);
        assertThat(fit("Bank cards", "ca x")).isEqualTo(Fit.NONE);
        assertThat(fit("支援的銀行", "銀行")).isEqualTo(Fit.WITHIN);
        assertThat(fit("Anything", "")).as("nothing typed yet").isEqualTo(Fit.BEGINNING);
    }
}
