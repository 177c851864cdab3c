package fundsdesk.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts how many words applications share with a payer's name and keeps those that share the most, then those with the
 * nearest amounts. Hundreds are entered for one line: so there is no object for each, and nothing is sorted but the few
 * that are kept.
 */
final class SharedWords {

    private final long amount;
    private final @Nullable ApplicationFacts[] slots;
    private final int[] counts;
    private final int mask;

    /** @param most how many applications may be entered at most */
    SharedWords(long amount, int most) {
        int size = Integer.highestOneBit(Math.max(8, most)) << 2;
        this.amount = amount;
        this.slots = new ApplicationFacts[size];
        this.counts = new int[size];
        this.mask = size - 1;
    }

    void enter(ApplicationFacts application) {
        int at = application.index * 0x9E3779B1 >>> 7 & mask;
        while (slots[at] != null && slots[at] != application) {
            at = at + 1 & mask;
        }
        slots[at] = application;
        counts[at]++;
    }

    /** The best so many, the best first. */
    List<ApplicationFacts> best(int most) {
        int[] kept = new int[most];
        int size = 0;
        for (int slot = 0; slot < slots.length; slot++) {
            if (slots[slot] == null || size == most && !isBefore(slot, kept[size - 1])) {
                continue;
            }
            int at = size < most ? size++ : size - 1;
            while (at > 0 && isBefore(slot, kept[at - 1])) {
                kept[at] = kept[--at];
            }
            kept[at] = slot;
        }
        List<ApplicationFacts> best = new ArrayList<>(size);
        Arrays.stream(kept, 0, size).forEach(slot -> best.add(at(slot)));
        return best;
    }

    private boolean isBefore(int one, int other) {
        if (counts[one] != counts[other]) {
            return counts[one] > counts[other];
        }
        ApplicationFacts left = at(one);
        ApplicationFacts right = at(other);
        long leftOff = Math.abs(left.amount - amount);
        long rightOff = Math.abs(right.amount - amount);
        return leftOff == rightOff ? left.index < right.index : leftOff < rightOff;
    }

    private ApplicationFacts at(int slot) {
        ApplicationFacts found = slots[slot];
        if (found == null) {
            throw new IllegalStateException("nothing was entered there");
        }
        return found;
    }
}
