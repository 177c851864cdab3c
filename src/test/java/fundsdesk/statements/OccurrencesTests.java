package fundsdesk.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("STM-04")
class OccurrencesTests {

    @Test
    void countsEachBookingHoweverManyThereAre() {
        Occurrences counted = new Occurrences();
        Map<String, Integer> expected = new HashMap<>();
        Random random = new Random(4711);
        for (int i = 0; i < 20_000; i++) {
            String fingerprint = Fingerprint.of(random.nextInt(12_000));
            assertThat(counted.next(fingerprint)).isEqualTo(expected.merge(fingerprint, 1, Integer::sum));
        }
        counted.clear();
        assertThat(counted.next(Fingerprint.of(1))).isEqualTo(1);
        assertThat(counted.next(Fingerprint.of(1))).isEqualTo(2);
    }
}
