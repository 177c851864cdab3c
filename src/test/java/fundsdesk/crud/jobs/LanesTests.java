package fundsdesk.crud.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.i18n.LocaleContextHolder;

@Timeout(60)
class LanesTests {

    private final List<Integer> taken = new ArrayList<>();

    private void run(int parts, Lanes.Work<Integer, Integer> work) {
        try (Lanes<Integer, Integer> lanes = new Lanes<>(work, taken::add)) {
            IntStream.range(0, parts).forEach(lanes::add);
            lanes.finish();
        }
    }

    @Test
    void whatComesOfPartsIsHandedOnInTheirOrderThoughALaterOneIsDoneFirst() {
        CountDownLatch laterIsDone = new CountDownLatch(1);
        run(4, (part, turn) -> {
            if (part == 0) {
                waitFor(laterIsDone);
            } else {
                laterIsDone.countDown();
            }
            return part;
        });
        assertThat(taken).containsExactly(0, 1, 2, 3);
    }

    @Test
    void whatNeedsTheTurnIsDoneInTheOrderOfTheParts() {
        List<Integer> inTurn = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch laterBegan = new CountDownLatch(1);
        run(20, (part, turn) -> {
            if (part == 0) {
                waitFor(laterBegan);
            } else {
                laterBegan.countDown();
            }
            turn.take();
            inTurn.add(part);
            turn.pass();
            return part;
        });
        assertThat(inTurn)
                .containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
    }

    @Test
    void aPartThatNeverTakesItsTurnDoesNotLetOthersPassThoseBeforeIt() {
        AtomicInteger done = new AtomicInteger();
        run(3, (part, turn) -> {
            if (part == 0) {
                sleep(200);
                done.set(1);
            } else if (part == 2) {
                turn.take();
                assertThat(done).hasValue(1);
            }
            return part;
        });
        assertThat(taken).containsExactly(0, 1, 2);
    }

    @Test
    void aPartThatFailsEndsThoseBehindItAndNotThoseBeforeIt() {
        List<Integer> ended = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch failed = new CountDownLatch(1);
        assertThatThrownBy(() -> run(5, (part, turn) -> {
                    if (part == 1) {
                        failed.countDown();
                        throw new IllegalArgumentException("part 1");
                    }
                    waitFor(failed);
                    sleep(50);
                    turn.take();
                    ended.add(part);
                    return part;
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("part 1");
        assertThat(taken).containsExactly(0);
        assertThat(ended).containsExactly(0);
    }

    @Test
    void whatIsThrownWhereResultsAreTakenEndsThePartsThatWait() {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger parts = new AtomicInteger();
        AtomicInteger cancelled = new AtomicInteger();
        Lanes.Work<Integer, Integer> work = (part, turn) -> {
            parts.incrementAndGet();
            if (part == 0) {
                return part;
            }
            begun.countDown();
            sleep(300);
            try {
                turn.take();
            } catch (CancellationException stopped) {
                cancelled.incrementAndGet();
                throw stopped;
            }
            return part;
        };
        assertThatThrownBy(() -> {
                    try (Lanes<Integer, Integer> lanes = new Lanes<>(work, part -> {
                        waitFor(begun);
                        throw new JobStopped(JobStopped.Why.CANCELLED);
                    })) {
                        IntStream.range(0, 10).forEach(lanes::add);
                    }
                })
                .isInstanceOf(JobStopped.class);
        assertThat(parts).hasValueLessThan(4);
        assertThat(cancelled).hasValueGreaterThan(0);
    }

    @Test
    void aPartThatOneBeforeItWaitsForLetsGoAndIsDoneAgainInItsTurn() {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch letGo = new CountDownLatch(1);
        AtomicInteger tries = new AtomicInteger();
        run(2, (part, turn) -> {
            if (part == 0) {
                waitFor(held);
                waitFor(letGo);
                return part;
            }
            tries.incrementAndGet();
            held.countDown();
            try {
                turn.take();
            } finally {
                letGo.countDown();
            }
            return part;
        });
        assertThat(taken).containsExactly(0, 1);
        assertThat(tries).hasValue(2);
    }

    @Test
    void lanesActAndSpeakAsWhoeverMadeThem() {
        LocaleContextHolder.setLocale(Locale.TRADITIONAL_CHINESE);
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        try {
            Acting.as(
                    Actor.system("importer"),
                    () -> run(2, (part, turn) -> {
                        seen.add(Acting.required().person() + " " + LocaleContextHolder.getLocale());
                        return part;
                    }));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
        assertThat(seen).containsOnly("system:importer zh_TW").hasSize(2);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(40, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
