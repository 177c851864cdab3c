package fundsdesk.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.crud.Checklist;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Text;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is to be done next follows from how the attempt came out. */
@Tag("RVS-04")
class RecoveryTests {

    @ParameterizedTest
    @CsvSource({
        "reversal-available, FREEZE_AND_CONTACT",
        "reversal-margin, FREEZE_AND_CONTACT",
        "reversal-withdrawals, CLEAR_WITHDRAWALS",
        "reversal-procedure, ESCALATE",
        "anything-else, TRY_AGAIN"
    })
    void aBlockSaysWhatToPutRight(String check, RecoveryStep expected) {
        Outcome outcome = new Outcome.Unchecked(Checklist.empty().pass("fine").block(check));
        assertThat(Recovery.became(outcome)).isEqualTo(AttemptOutcome.BLOCKED);
        assertThat(Recovery.next(outcome)).contains(expected);
    }

    @Test
    void anAbnormalCreditIsEscalatedWhateverElseIsShort() {
        Checklist checks = Checklist.empty().block("reversal-available").block("reversal-procedure");
        assertThat(Recovery.next(new Outcome.Unchecked(checks))).contains(RecoveryStep.ESCALATE);
    }

    @ParameterizedTest
    @CsvSource({
        "ledger.insufficient-available, REFUSED, FREEZE_AND_CONTACT",
        "ledger.in-doubt, IN_DOUBT, ASK_LEDGER",
        "ledger.not-reversible, REFUSED, ESCALATE",
        "busy, REFUSED, TRY_AGAIN"
    })
    void theLedgersRefusalSaysWhatToDo(String code, AttemptOutcome became, RecoveryStep expected) {
        Outcome outcome = new Outcome.Refused(code, Text.of("any"));
        assertThat(Recovery.became(outcome)).isEqualTo(became);
        assertThat(Recovery.next(outcome)).contains(expected);
    }

    @Test
    void aBrokenConnectionLeavesItInDoubtAndADefectIsEscalated() {
        assertThat(Recovery.became(new Outcome.Failed("R", true))).isEqualTo(AttemptOutcome.IN_DOUBT);
        assertThat(Recovery.next(new Outcome.Failed("R", true))).contains(RecoveryStep.ASK_LEDGER);
        assertThat(Recovery.became(new Outcome.Failed("R", false))).isEqualTo(AttemptOutcome.DEFECT);
        assertThat(Recovery.next(new Outcome.Failed("R", false))).contains(RecoveryStep.ESCALATE);
    }

    @Test
    void whatDidNotFailNeedsNoRecovery() {
        Outcome warned = new Outcome.Unchecked(Checklist.empty().warn("reversal-amount"));
        assertThat(Recovery.became(warned)).isEqualTo(AttemptOutcome.UNACKNOWLEDGED);
        List.of(
                        warned,
                        new Outcome.Awaiting("ATM-1"),
                        new Outcome.Invalid(List.of()),
                        new Outcome.WrongState("deposit.not-reversible", Text.of("any")))
                .forEach(outcome -> assertThat(Recovery.next(outcome)).isEmpty());
        assertThat(Recovery.next(new Outcome.WrongState(Recovery.ABNORMAL, Text.of("any"))))
                .contains(RecoveryStep.ESCALATE);
    }
}
