package fundsdesk.monitoring;

import java.util.List;
import java.util.function.Supplier;

/**
 * A finding beside what the desk has set.
 *
 * @param enough so often raises a flag; less only adds to one that is open
 */
record Judged(Finding finding, long enough) {

    /** What a rule finds that counts up to a number; nothing when that is 0, which switches the rule off. */
    static List<Judged> all(int enough, Supplier<List<Finding>> rule) {
        return enough == 0
                ? List.of()
                : rule.get().stream().map(found -> new Judged(found, enough)).toList();
    }

    /** What a rule finds of which once is enough; nothing when it is switched off. */
    static List<Judged> each(boolean isOn, Supplier<List<Finding>> rule) {
        return all(isOn ? 1 : 0, rule);
    }

    boolean isEnough() {
        return finding.times() >= enough;
    }
}
