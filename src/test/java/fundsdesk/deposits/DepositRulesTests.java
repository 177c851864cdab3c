package fundsdesk.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.util.ReflectionTestUtils;

/** What may be done with an application, from each status and stage. */
class DepositRulesTests {

    @ParameterizedTest
    @EnumSource(DepositStage.class)
    @Tag("DEP-03")
    void isRejectedWhileSubmittedOrInReview(DepositStage stage) {
        assertThat(processing(stage).mayBeRejected().isAllowed())
                .isEqualTo(EnumSet.of(DepositStage.SUBMITTED, DepositStage.IN_REVIEW)
                        .contains(stage));
    }

    @ParameterizedTest
    @EnumSource(DepositStage.class)
    @Tag("DEP-05")
    void isEditedDeletedAndLinkedOnlyWhileSubmitted(DepositStage stage) {
        boolean submitted = stage == DepositStage.SUBMITTED;
        assertThat(processing(stage).mayBeEdited().isAllowed()).isEqualTo(submitted);
        assertThat(processing(stage).mayBeDeleted().isAllowed()).isEqualTo(submitted);
        assertThat(processing(stage).mayBeLinked().isAllowed()).isEqualTo(submitted);
    }

    @ParameterizedTest
    @EnumSource(value = DepositStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "PROCESSING")
    @Tag("DEP-03")
    @Tag("DEP-04")
    @Tag("DEP-05")
    void nothingOfItIsPossibleOnceItEnded(DepositStatus status) {
        Deposit ended = in(status, DepositStage.ENDED);
        assertThat(ended.mayBeRejected().isAllowed()).isFalse();
        assertThat(ended.mayBeEdited().isAllowed()).isFalse();
        assertThat(ended.mayBeDeleted().isAllowed()).isFalse();
        assertThat(ended.mayBeLinked().isAllowed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(ChequeHold.class)
    @Tag("REC-04")
    void aChequeIsReleasedOrDishonouredOnlyWhileItIsHeld(ChequeHold hold) {
        Deposit cheque = in(DepositStatus.COMPLETED, DepositStage.ENDED);
        ReflectionTestUtils.setField(cheque, "chequeHold", hold);
        assertThat(cheque.isHeld().isAllowed()).isEqualTo(hold == ChequeHold.HELD);
    }

    /** Else the round of what is due would try to release it for ever. */
    @Test
    void whatTheBankTookBackIsHeldNoMore() {
        Deposit cheque = in(DepositStatus.COMPLETED, DepositStage.ENDED);
        ReflectionTestUtils.setField(cheque, "id", 1L);
        ReflectionTestUtils.setField(cheque, "creditedAmount", new BigDecimal("10.00"));
        ReflectionTestUtils.setField(cheque, "chequeHold", ChequeHold.HELD);
        cheque.takenBack("unpaid");
        assertThat(cheque.chequeHold()).contains(ChequeHold.REVERSED);
        assertThat(cheque.status()).isEqualTo(DepositStatus.REFUNDED);
    }

    @ParameterizedTest
    @EnumSource(DepositStatus.class)
    @Tag("REC-04")
    void whatWasNeverHeldIsNotReleased(DepositStatus status) {
        assertThat(in(status, DepositStage.ENDED).isHeld().isAllowed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(DepositStatus.class)
    @Tag("RVS-01")
    @Tag("RVS-09")
    void onlyWhatIsCompletedIsReversed(DepositStatus status) {
        DepositStage stage = status == DepositStatus.PROCESSING ? DepositStage.SUBMITTED : DepositStage.ENDED;
        assertThat(in(status, stage).mayBeReversed().isAllowed()).isEqualTo(status == DepositStatus.COMPLETED);
    }

    private static Deposit processing(DepositStage stage) {
        return in(DepositStatus.PROCESSING, stage);
    }

    private static Deposit in(DepositStatus status, DepositStage stage) {
        Deposit deposit = new Deposit();
        ReflectionTestUtils.setField(deposit, "status", status);
        ReflectionTestUtils.setField(deposit, "stage", stage);
        return deposit;
    }
}
