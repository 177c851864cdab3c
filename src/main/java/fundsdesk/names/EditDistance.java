package fundsdesk.names;

/**
 * How many letters must be typed, left out, replaced or swapped with their neighbour to turn one word into another
 * (optimal string alignment, after Damerau 1964).
 */
public final class EditDistance {

    private EditDistance() {}

    /** Whether so many changes at most are needed: words of too different a length are not looked at. */
    static boolean isWithin(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return false;
        }
        return most == 1 ? isWithinOne(one, other) : between(one, other) <= most;
    }

    /** One change stands between what both begin with and what both end with. */
    private static boolean isWithinOne(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int from = 0;
        while (from < shorter && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        int end = 0;
        while (end < shorter - from && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        int left = one.length() - from - end;
        int right = other.length() - from - end;
        boolean swapped = left == 2
                && right == 2
                && one.charAt(from) == other.charAt(from + 1)
                && one.charAt(from + 1) == other.charAt(from);
        return left <= 1 && right <= 1 || swapped;
    }

    public static int between(String one, String other) {
        int[][] distance = new int[one.length() + 1][other.length() + 1];
        for (int at = 0; at <= one.length(); at++) {
            distance[at][0] = at;
        }
        for (int at = 0; at <= other.length(); at++) {
            distance[0][at] = at;
        }
        for (int left = 1; left <= one.length(); left++) {
            for (int right = 1; right <= other.length(); right++) {
                distance[left][right] = step(distance, one, other, left, right);
            }
        }
        return distance[one.length()][other.length()];
    }

    private static int step(int[][] distance, String one, String other, int left, int right) {
        int replaced = one.charAt(left - 1) == other.charAt(right - 1) ? 0 : 1;
        int best = Math.min(distance[left - 1][right] + 1, distance[left][right - 1] + 1);
        best = Math.min(best, distance[left - 1][right - 1] + replaced);
        boolean swapped = left > 1
                && right > 1
                && one.charAt(left - 1) == other.charAt(right - 2)
                && one.charAt(left - 2) == other.charAt(right - 1);
        return swapped ? Math.min(best, distance[left - 2][right - 2] + 1) : best;
    }
}
