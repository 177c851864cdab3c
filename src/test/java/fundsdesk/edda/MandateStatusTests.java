package fundsdesk.edda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a mandate can go from each status. */
class MandateStatusTests {

    @ParameterizedTest
    @EnumSource
    @Tag("EDDA-03")
    void goesWhereItMayAndNowhereElse(MandateStatus from) {
        Set<MandateStatus> expected = switch (from) {
            case PENDING_OTP ->
                EnumSet.of(
                        MandateStatus.PENDING_BANK,
                        MandateStatus.REJECTED,
                        MandateStatus.CANCELLED,
                        MandateStatus.EXPIRED);
            case PENDING_BANK ->
                EnumSet.of(
                        MandateStatus.ACTIVE, MandateStatus.REJECTED, MandateStatus.CANCELLED, MandateStatus.EXPIRED);
            case ACTIVE -> EnumSet.of(MandateStatus.SUSPENDED, MandateStatus.CANCELLED, MandateStatus.EXPIRED);
            case SUSPENDED -> EnumSet.of(MandateStatus.ACTIVE, MandateStatus.CANCELLED, MandateStatus.EXPIRED);
            case REJECTED, CANCELLED, EXPIRED -> EnumSet.noneOf(MandateStatus.class);
        };
        for (MandateStatus to : MandateStatus.values()) {
            assertThat(from.mayBecome(to)).as("%s to %s", from, to).isEqualTo(expected.contains(to));
        }
        assertThat(from.choices()).isEqualTo(List.copyOf(expected));
        assertThat(from.isFinal()).isEqualTo(expected.isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    @Tag("EDDA-04")
    void isInProgressOnlyWhilePending(MandateStatus status) {
        assertThat(status.isInProgress()).isEqualTo(status.name().startsWith("PENDING"));
    }
}
