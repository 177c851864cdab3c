package fundsdesk.matching;

import java.util.Arrays;

/** Finds entry numbers by a 64-bit key, in the order in which they were added, without one object per entry. */
final class LongChains {

    private final long[] keys;
    private final int[] nexts;
    private final int[] heads;
    private final int[] tails;
    private final int mask;
    private int size;

    LongChains(int capacity) {
        int slots = Integer.highestOneBit(Math.max(8, capacity)) << 1;
        keys = new long[capacity];
        nexts = new int[capacity];
        heads = new int[slots];
        tails = new int[slots];
        mask = slots - 1;
        Arrays.fill(heads, -1);
    }

    /** Adds the next entry; entries are numbered from 0. */
    void add(long key) {
        int slot = slot(key);
        keys[size] = key;
        nexts[size] = -1;
        if (heads[slot] < 0) {
            heads[slot] = size;
        } else {
            nexts[tails[slot]] = size;
        }
        tails[slot] = size++;
    }

    /** The first entry with the key, or -1. */
    int first(long key) {
        return skip(heads[slot(key)], key);
    }

    /** The next entry with the key after another, or -1. */
    int next(int entry, long key) {
        return skip(nexts[entry], key);
    }

    private int skip(int from, long key) {
        int entry = from;
        while (entry >= 0 && keys[entry] != key) {
            entry = nexts[entry];
        }
        return entry;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed ^ mixed >>> 32) & mask;
    }
}
