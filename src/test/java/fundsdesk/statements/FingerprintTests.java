package fundsdesk.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("STM-04")
class FingerprintTests {
    private static final String FILE = new String(ReadFile.content("hongkong.mt940"), StandardCharsets.UTF_8);

    @Test
    void isTheSameInAnotherFileWithTheSameLine() {
        String other =
                FILE.replace("00147/001", "00148/001").replaceFirst(":61:2607310731CD50000[^:]*\n:86:[^:]*\n", "");

        Set<String> first = fingerprints(FILE);
        Set<String> second = fingerprints(other);

        assertThat(first).hasSize(9).containsAll(second);
        assertThat(second).hasSize(8);
    }

    @Test
    void isAnotherForAnyOtherContent() {
        Set<String> all = new HashSet<>(fingerprints(FILE));
        all.addAll(fingerprints(FILE.replace("CD50000,00", "CD50000,01")));
        all.addAll(fingerprints(FILE.replace("FRN2607310042", "FRN2607310043")));
        all.addAll(fingerprints(FILE.replace("CHAN TAI MAN", "CHAN TAI MEN")));

        assertThat(all).hasSize(12);
    }

    @Test
    void stays() {
        // Stored with every line: a change here would make every line of the past look new.
        assertThat(ReadFile.resource("hongkong.mt940").line(0).fingerprint())
                .isEqualTo("99b63e7af6c58d59b91390b3a1993a4a");
    }

    private static Set<String> fingerprints(String text) {
        Set<String> prints = new HashSet<>();
        ReadFile.text(text).lines().forEach(line -> prints.add(line.fingerprint()));
        return prints;
    }
}
