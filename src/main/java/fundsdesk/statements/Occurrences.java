package fundsdesk.statements;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How often a booking came so far in one statement. Of a statement of a million lines nearly all come once: of these half
 * a fingerprint is kept, in 16 bytes; only what comes again is kept whole. That two bookings of one statement share half
 * a fingerprint by chance is less than one in ten millions, were it a million lines long.
 */
final class Occurrences {

    private static final int SMALLEST = 1 << 10;

    private final Map<String, Integer> repeated = new HashMap<>();
    private long[] once = new long[SMALLEST];
    private int size;

    void clear() {
        repeated.clear();
        once = new long[SMALLEST];
        size = 0;
    }

    /** Which time this is, from 1 on. */
    int next(String fingerprint) {
        long half = Long.parseUnsignedLong(fingerprint, 0, 16, 16);
        return add(half == 0 ? 1 : half) ? 1 : repeated.merge(fingerprint, 2, (before, two) -> before + 1);
    }

    private boolean add(long half) {
        if (2 * (size + 1) > once.length) {
            grow();
        }
        int place = placeOf(half);
        if (once[place] == half) {
            return false;
        }
        once[place] = half;
        size++;
        return true;
    }

    /** Where it stands, or would. */
    private int placeOf(long half) {
        int place = (int) (half >>> 32) & (once.length - 1);
        while (once[place] != 0 && once[place] != half) {
            place = (place + 1) & (once.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] before = once;
        once = new long[2 * before.length];
        Arrays.stream(before).filter(half -> half != 0).forEach(half -> once[placeOf(half)] = half);
    }
}
