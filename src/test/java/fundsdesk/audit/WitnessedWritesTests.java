package fundsdesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.crud.Writes;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An import is judged again unless nothing at all was written since it was tried. */
@DeskTest
@Tag("FW-21")
class WitnessedWritesTests {

    private static final int TRIES = 200;

    @Autowired
    private Writes writes;

    @Autowired
    private TestDesk desk;

    @RepeatedTest(3)
    void knowsThatARecordWasWritten() {
        String before = writes.mark();
        String words = "Reason " + TestDesk.unique();
        desk.create(
                "card-rejection-reasons",
                Map.of("english", words, "traditionalChinese", words, "simplifiedChinese", words));
        assertThat(writes.anySince(before)).isTrue();
    }

    /** What other tests left going on in the background may still write for a while. */
    @Test
    void knowsThatNothingWas() {
        boolean quiet = false;
        for (int tries = 0; tries < TRIES && !quiet; tries++) {
            quiet = !writes.anySince(writes.mark());
        }
        assertThat(quiet).isTrue();
    }
}
