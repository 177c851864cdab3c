package fundsdesk.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.crud.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bank could not read, or would read as something else, is in no file for it. */
class BankTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A\ufffeB",
                "A\uffffB",
                "A\ud800B",
                "A\udc00",
                "A\u0007B",
                "A\tB",
                "A\nB",
                "A\u0085B",
                "A\u2028B",
                "A\u202eB",
                "A\u200bB",
                "\ufeffA",
                "A\ufffdB",
                "A\ud83f\udffeB"
            })
    void refusesWhatNoBankReads(String name) {
        for (TransferFormat format : TransferFormat.values()) {
            assertThat(code(BankText.of("RFD-1", name, format))).isEqualTo("transfer.unreadable-character");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+85291234567", "-A", "@SUM(A1)", " =1", "\uff1dA"})
    void refusesFormulasInTables(String name) {
        assertThat(code(BankText.of("RFD-1", name, TransferFormat.BANK_CSV))).isEqualTo("transfer.formula");
        assertThat(BankText.of("RFD-1", name, TransferFormat.PAIN_001_09).isAllowed())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(TransferFormat.class)
    void letsNamesOfAllScriptsThrough(TransferFormat format) {
        for (String name : new String[] {"M\u00dcLLER & S\u00d6HNE", "陳大文", "\ud842\udfb7野家", "O'Brien-Smith"}) {
            assertThat(BankText.of("RFD-1", name, format).isAllowed()).as(name).isTrue();
        }
    }

    @Test
    void namesWhatIsPaid() {
        Payout.Payee payee = new Payout.Payee("CHAN", "HSBC", null, "12\ufffe");
        assertThat(BankText.ofPayee("WDR-7", payee, TransferFormat.PAIN_001_03).toString())
                .contains("WDR-7", "U+FFFE");
        assertThat(code(BankText.ofPayee(
                        "WDR-7", new Payout.Payee(" ", "HSBC", null, "12"), TransferFormat.PAIN_001_03)))
                .isEqualTo("transfer.unreadable-payee");
    }

    private static String code(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused ? refused.code() : "allowed";
    }
}
