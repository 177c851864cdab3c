package fundsdesk.crud.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a column are spread, as PostgreSQL's statistics tell: values that are common each with their share,
 * the others in buckets of equal share, and rows without a value, which come last.
 */
final class Distribution {

    /**
     * A place in the ascending order.
     *
     * @param value the value there; none among the rows without one
     * @param within how far through the rows that have this very value, from 0 to 1
     */
    record Spot(@Nullable Object value, double within) {}

    /** Rows whose values lie from low up to high; all have the same value when the two are equal. */
    private record Stretch(Object low, Object high, double share) {
        boolean isOneValue() {
            return low.equals(high);
        }
    }

    private final List<Stretch> stretches = new ArrayList<>();
    private final double nulls;

    /**
     * @param nulls the share of rows without a value
     * @param common shares by value
     * @param bounds of buckets with equal shares, ascending; values like those of {@code common}
     */
    Distribution(double nulls, Map<?, Double> common, List<?> bounds) {
        this.nulls = nulls;
        double rest =
                1 - nulls - common.values().stream().mapToDouble(share -> share).sum();
        for (int i = 1; i < bounds.size(); i++) {
            stretches.add(new Stretch(bounds.get(i - 1), bounds.get(i), Math.max(0, rest) / (bounds.size() - 1)));
        }
        common.forEach(this::insert);
    }

    private void insert(Object value, double share) {
        for (int i = 0; i < stretches.size(); i++) {
            Stretch bucket = stretches.get(i);
            if (Ruler.compare(bucket.low(), value) < 0 && Ruler.compare(value, bucket.high()) < 0) {
                double below = Ruler.part(bucket.low(), value, bucket.high());
                stretches.set(i, new Stretch(bucket.low(), value, bucket.share() * below));
                stretches.add(new Stretch(value, bucket.high(), bucket.share() * (1 - below)));
            }
        }
        stretches.add(new Stretch(value, value, share));
        stretches.sort(Comparator.comparing(Stretch::low, Ruler::compare).thenComparing(Stretch::high, Ruler::compare));
    }

    /** Where this part of all rows, from 0 to 1, lies below. */
    Spot at(double part) {
        double below = 0;
        for (Stretch stretch : stretches) {
            if (part < below + stretch.share()) {
                double within = (part - below) / stretch.share();
                return stretch.isOneValue()
                        ? new Spot(stretch.low(), within)
                        : new Spot(Ruler.between(stretch.low(), stretch.high(), within), 0);
            }
            below += stretch.share();
        }
        return nulls > 0 || stretches.isEmpty()
                ? new Spot(null, nulls == 0 ? 0 : Math.min(1, (part - below) / nulls))
                : new Spot(stretches.getLast().high(), 1);
    }

    /** The part of all rows whose value is smaller, or smaller or equal. */
    double below(Object value, boolean orEqual) {
        double below = 0;
        for (Stretch stretch : stretches) {
            if (stretch.isOneValue()) {
                int order = Ruler.compare(stretch.low(), value);
                below += order < 0 || (order == 0 && orEqual) ? stretch.share() : 0;
            } else if (Ruler.compare(stretch.high(), value) <= 0) {
                below += stretch.share();
            } else if (Ruler.compare(stretch.low(), value) < 0) {
                below += stretch.share() * Ruler.part(stretch.low(), value, stretch.high());
            }
        }
        return below;
    }

    /** The part of all rows that have a value. */
    double valued() {
        return 1 - nulls;
    }
}
