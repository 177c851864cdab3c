package fundsdesk.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long each of many calls took. */
final class Timings {

    private static final int WARM_UP = 15;

    private final List<Long> nanos = new ArrayList<>();

    private Timings() {}

    /** One call; what it answers is not looked at, only waited for. */
    interface Work {
        void run() throws Exception;
    }

    /** Calls it often enough that the machine has warmed up, then as often as asked for. */
    static Timings of(int times, Work work) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            work.run();
        }
        return cold(times, work);
    }

    static Timings cold(int times, Work work) throws Exception {
        Timings timings = new Timings();
        for (int i = 0; i < times; i++) {
            long from = System.nanoTime();
            work.run();
            timings.nanos.add(System.nanoTime() - from);
        }
        Collections.sort(timings.nanos);
        return timings;
    }

    double medianMillis() {
        return millis(0.5);
    }

    double p95Millis() {
        return millis(0.95);
    }

    private double millis(double part) {
        return nanos.get((int) Math.min(nanos.size() - 1, Math.floor(nanos.size() * part))) / 1e6;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f ms (p95 %.2f)", medianMillis(), p95Millis());
    }
}
