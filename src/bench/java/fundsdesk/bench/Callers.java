package fundsdesk.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Several who do the same again and again at once, and how often a second they get it done together. */
final class Callers {

    private static final int USUALLY = 16;
    private static final int WARM_UP_SECONDS = 2;

    private Callers() {}

    /** One transaction of one caller. */
    interface Work extends AutoCloseable {

        void run() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /** What each caller does, on a connection of its own where it needs one. */
    interface Caller {
        Work begin() throws Exception;
    }

    static double perSecond(long seconds, Caller caller) throws Exception {
        return perSecond(USUALLY, seconds, caller);
    }

    static double perSecond(int callers, long seconds, Caller caller) throws Exception {
        timed(callers, WARM_UP_SECONDS, caller);
        return timed(callers, seconds, caller);
    }

    private static double timed(int callers, long seconds, Caller caller) throws Exception {
        AtomicLong done = new AtomicLong();
        CountDownLatch ended = new CountDownLatch(callers);
        long from = System.nanoTime();
        long until = from + seconds * 1_000_000_000L;
        for (int i = 0; i < callers; i++) {
            Thread.ofPlatform().start(() -> {
                try (Work work = caller.begin()) {
                    while (System.nanoTime() < until) {
                        work.run();
                        done.incrementAndGet();
                    }
                } catch (Exception failure) {
                    failure.printStackTrace();
                } finally {
                    ended.countDown();
                }
            });
        }
        ended.await();
        return done.get() * 1e9 / (System.nanoTime() - from);
    }
}
