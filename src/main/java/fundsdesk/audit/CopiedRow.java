package fundsdesk.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * One row as COPY hands it over in binary: a form that depends on no setting, and that is hashed without reading it.
 *
 * <p>Its canonical bytes are, for each column that is not null, the column's name, the length and the value. Columns that
 * were added later are null in older rows and so change nothing.
 */
final class CopiedRow {

    private final byte[][] names;
    private final int[] starts;
    private final int[] lengths;
    private byte[] message = new byte[0];
    private byte[] canonical = new byte[1024];

    CopiedRow(List<String> columns) {
        names = columns.stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        starts = new int[names.length];
        lengths = new int[names.length];
    }

    /** Takes the row that starts at the offset of the message. */
    void read(byte[] from, int offset) {
        message = from;
        int at = offset + 2;
        for (int column = 0; column < names.length; column++) {
            lengths[column] = intAt(at);
            starts[column] = at + 4;
            at = starts[column] + Math.max(0, lengths[column]);
        }
    }

    /** A column of eight bytes: a bigint or a transaction id. */
    long longOf(int column) {
        int at = starts[column];
        return (long) intAt(at) << 32 | intAt(at + 4) & 0xffff_ffffL;
    }

    /** Adds the canonical form of the columns from {@code first} on. */
    void hash(MessageDigest digest, int first) {
        // Encoding a long row moves the bytes to a larger array: only afterwards it is known which one they are in.
        int length = encode(first);
        digest.update(canonical, 0, length);
    }

    byte[] canonical(int first) {
        int length = encode(first);
        return java.util.Arrays.copyOf(canonical, length);
    }

    private int encode(int first) {
        int at = 4;
        for (int column = first; column < names.length; column++) {
            if (lengths[column] >= 0) {
                at = append(at, column);
            }
        }
        // The whole row's length in front: no two lists of rows have the same bytes.
        writeInt(0, at - 4);
        return at;
    }

    private int append(int from, int column) {
        byte[] name = names[column];
        int length = lengths[column];
        int end = from + 1 + name.length + 4 + length;
        if (end > canonical.length) {
            canonical = java.util.Arrays.copyOf(canonical, Math.max(end, 2 * canonical.length));
        }
        canonical[from] = (byte) name.length;
        System.arraycopy(name, 0, canonical, from + 1, name.length);
        writeInt(from + 1 + name.length, length);
        System.arraycopy(message, starts[column], canonical, end - length, length);
        return end;
    }

    private int intAt(int at) {
        return message[at] << 24
                | (message[at + 1] & 0xff) << 16
                | (message[at + 2] & 0xff) << 8
                | message[at + 3] & 0xff;
    }

    private void writeInt(int at, int value) {
        canonical[at] = (byte) (value >>> 24);
        canonical[at + 1] = (byte) (value >>> 16);
        canonical[at + 2] = (byte) (value >>> 8);
        canonical[at + 3] = (byte) value;
    }
}
