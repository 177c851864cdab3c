package fundsdesk.crud.jobs;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Does the parts of a long work two at a time, so that one is computed while the database stores the other, and hands on what
 * came of them in the order of the parts. Everything is done in the name and the language of whoever made the lanes.
 *
 * @param <P> a part
 * @param <R> what comes of it
 */
public final class Lanes<P, R> implements AutoCloseable {

    private static final int WIDTH = 2;

    /** What is done with a part, in a thread of a lane. */
    public interface Work<P, R> {
        /**
         * @param turn for what has to be done in the order of the parts
         */
        R of(P part, Turn turn);
    }

    private final Work<P, R> work;
    private final Consumer<R> taking;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            WIDTH, Thread.ofPlatform().name("lane-", 1).factory());
    private final Deque<Future<R>> underWay = new ArrayDeque<>();
    private final Turns turns = new Turns();
    private final @Nullable Actor actor = Acting.current().orElse(null);
    private final @Nullable LocaleContext language = LocaleContextHolder.getLocaleContext();
    private long parts;

    /**
     * @param taking what is done with what came of each part, in the order of the parts and in the thread that adds them
     */
    public Lanes(Work<P, R> work, Consumer<R> taking) {
        this.work = work;
        this.taking = taking;
    }

    /** Begins a part as soon as a lane is free. What a part before it threw is thrown here or by {@link #finish}. */
    public void add(P part) {
        Turn turn = new Turn(turns, parts++);
        underWay.add(threads.submit(() -> done(part, turn)));
        if (underWay.size() > WIDTH) {
            take(underWay.remove());
        }
    }

    /** Waits for all parts. */
    public void finish() {
        while (!underWay.isEmpty()) {
            take(underWay.remove());
        }
    }

    private void take(Future<R> future) {
        try {
            taking.accept(future.get());
        } catch (ExecutionException thrown) {
            throw thrown.getCause() instanceof RuntimeException known ? known : new IllegalStateException(thrown);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new JobStopped(JobStopped.Why.SHUTDOWN);
        }
    }

    private R done(P part, Turn turn) {
        try {
            return actor == null ? speaking(part, turn) : Acting.as(actor, () -> speaking(part, turn));
        } catch (RuntimeException | Error thrown) {
            turns.endBehind(turn.place);
            throw thrown;
        }
    }

    private R speaking(P part, Turn turn) {
        LocaleContextHolder.setLocaleContext(language);
        try {
            R result = patiently(part, turn);
            turn.pass();
            return result;
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private R patiently(P part, Turn turn) {
        try {
            return work.of(part, turn);
        } catch (Turns.TooLate letGo) {
            turns.await(turn.place);
            return work.of(part, turn);
        }
    }

    /** Parts that wait for their turn give up, and none is begun any more; those that had it come to their end first. */
    @Override
    public void close() {
        turns.endBehind(-1);
        underWay.forEach(each -> each.cancel(false));
        threads.close();
    }

    /** A part's place in the order of the parts. */
    public static final class Turn {

        private final Turns turns;
        private final long place;

        private Turn(Turns turns, long place) {
            this.turns = turns;
            this.place = place;
        }

        /**
         * Waits until all parts before this one have passed. A part that holds what one before it waits for would wait for
         * ever: after some seconds its work ends with an exception, which must be let pass, and is done again when its turn
         * has come.
         */
        public void take() {
            turns.take(place);
        }

        /** Lets the next part have its turn, which a part whose work ends does by itself. */
        public void pass() {
            turns.await(place);
            turns.passedBy(place);
        }
    }

    /** Whose turn it is. */
    private static final class Turns {

        private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

        /** The part lets go of what it holds. */
        private static final class TooLate extends RuntimeException {}

        private long next;
        private long last = Long.MAX_VALUE;

        synchronized void take(long place) {
            long until = System.nanoTime() + PATIENCE_NANOS;
            while (!hasCome(place)) {
                long left = until - System.nanoTime();
                if (left <= 0) {
                    throw new TooLate();
                }
                pause(left);
            }
        }

        synchronized void await(long place) {
            while (!hasCome(place)) {
                pause(PATIENCE_NANOS);
            }
        }

        private boolean hasCome(long place) {
            if (place > last) {
                throw new CancellationException("an earlier part has failed, or nobody waits for this one");
            }
            return next >= place;
        }

        private void pause(long nanos) {
            try {
                wait(TimeUnit.NANOSECONDS.toMillis(nanos) + 1);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            }
        }

        synchronized void passedBy(long place) {
            next = Math.max(next, place + 1);
            notifyAll();
        }

        synchronized void endBehind(long place) {
            last = Math.min(last, place);
            notifyAll();
        }
    }
}
