package fundsdesk.matching;

import java.util.ArrayList;
import java.util.List;

/** Searches the ways in which some of a few amounts add up to a total, within fixed bounds. */
final class SubsetSums {

    /** Two would do to see that it is not the only one; a person is shown some more. */
    private static final int MOST_SOLUTIONS = 5;

    private static final int MOST_STEPS = 20_000;

    private final long[] amounts;
    private final int mostParts;
    private final List<List<Integer>> found = new ArrayList<>();
    private final List<Integer> taken = new ArrayList<>();
    private final long[] rest;
    private int steps;

    /**
     * @param largestFirst the amounts, positive, in falling order
     * @param mostParts the most amounts of one sum
     */
    SubsetSums(long[] largestFirst, int mostParts) {
        this.amounts = largestFirst.clone();
        this.mostParts = mostParts;
        this.rest = new long[amounts.length + 1];
        for (int at = amounts.length - 1; at >= 0; at--) {
            rest[at] = rest[at + 1] + amounts[at];
        }
    }

    /** The places of the amounts in each sum of two or more that is equal to the total. */
    List<List<Integer>> equalTo(long total) {
        search(0, total);
        return found;
    }

    private void search(int from, long missing) {
        if (missing == 0) {
            if (taken.size() > 1) {
                found.add(List.copyOf(taken));
            }
            return;
        }
        if (taken.size() == mostParts) {
            return;
        }
        for (int at = from; at < amounts.length && rest[at] >= missing; at++) {
            if (++steps > MOST_STEPS || found.size() == MOST_SOLUTIONS) {
                return;
            }
            if (amounts[at] <= missing) {
                taken.add(at);
                search(at + 1, missing - amounts[at]);
                taken.removeLast();
            }
        }
    }
}
