package fundsdesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row is hashed as its canonical bytes, however long it is. */
class CopiedRowTests {

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 1_000, 1_024, 1_025, 5_000, 1_000_000})
    void hashesRowsOfAnyLength(int length) {
        byte[] value = new byte[length];
        java.util.Arrays.fill(value, (byte) 7);
        byte[] message = ByteBuffer.allocate(2 + 4 + length)
                .putShort((short) 1)
                .putInt(length)
                .put(value)
                .array();
        MessageDigest hashed = TrailDigest.sha256();
        CopiedRow fresh = new CopiedRow(List.of("input"));
        fresh.read(message, 0);
        fresh.hash(hashed, 0);
        MessageDigest expected = TrailDigest.sha256();
        CopiedRow other = new CopiedRow(List.of("input"));
        other.read(message, 0);
        expected.update(other.canonical(0));
        assertThat(hashed.digest()).isEqualTo(expected.digest());
    }
}
