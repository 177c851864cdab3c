package fundsdesk.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Several who do the same again and again at once, and how often a second they get it done together. */
final class Callers {

    private static final int USUALLY = 16;

    /** As many calls as the compiler of the JVM waits for, but no longer than a machine in use needs for the half. */
    private static final int WARM_UP_CALLS = 20_000;

    private static final int WARM_UP_SECONDS = 40;

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

    /** Until the code is compiled: a database that has to wait for the interpreter is not what is measured. */
    static void warmUp(Caller caller) throws Exception {
        timed(USUALLY, WARM_UP_SECONDS, WARM_UP_CALLS, caller);
    }

    static double perSecond(long seconds, Caller caller) throws Exception {
        return perSecond(USUALLY, seconds, caller);
    }

    static double perSecond(int callers, long seconds, Caller caller) throws Exception {
        return timed(callers, seconds, Long.MAX_VALUE, caller);
    }

    private static double timed(int callers, long seconds, long calls, Caller caller) throws Exception {
        AtomicLong done = new AtomicLong();
        CountDownLatch ended = new CountDownLatch(callers);
        long from = System.nanoTime();
        long until = from + seconds * 1_000_000_000L;
        for (int i = 0; i < callers; i++) {
            Thread.ofPlatform().start(() -> {
                try (Work work = caller.begin()) {
                    while (System.nanoTime() < until && done.get() < calls) {
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
