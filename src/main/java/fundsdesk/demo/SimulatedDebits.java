package fundsdesk.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * SIMULATED: what the bank does with debits. Amounts that end in .13 are rejected, those in .99 are settled but answered
 * too late, all others are settled at once. The same key is the same debit, however often it comes.
 */
final class SimulatedDebits {

    private static final String NAME = "debits";
    private static final int FIRST = 4710;
    private static final Duration TOO_LATE = Duration.ofSeconds(15);

    private final BiConsumer<Order, String> settled;
    private final Map<String, Debit> byKey = new ConcurrentHashMap<>();
    private final SimulatedMemory memory;
    private final AtomicInteger serial = new AtomicInteger(FIRST);

    /** @param settled told of each that was pulled, and its reference at the bank */
    SimulatedDebits(SimulatedMemory memory, BiConsumer<Order, String> settled) {
        this.memory = memory;
        this.settled = settled;
        memory.recall(NAME, Kept.class).ifPresent(kept -> {
            serial.set(kept.serial());
            byKey.putAll(kept.byKey());
        });
    }

    record Order(String key, String debtorReference, String creditorAccount, String currency, BigDecimal amount) {}

    record Debit(
            String status,
            @Nullable String bankReference,
            @Nullable String reason) {}

    /** All of them, as they are remembered. */
    record Kept(int serial, Map<String, Debit> byKey) {}

    Debit taken(String key, Order order, boolean active) {
        Debit debit = byKey.computeIfAbsent(key, first -> decide(order, active));
        keep();
        if (cents(order).equals("99")) {
            LockSupport.parkNanos(TOO_LATE.toNanos());
        }
        return debit;
    }

    private synchronized void keep() {
        memory.keep(NAME, new Kept(serial.get(), byKey));
    }

    Optional<Debit> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    private Debit decide(Order order, boolean active) {
        if (!active) {
            return new Debit("REJECTED", null, "MD01 No mandate");
        }
        if (cents(order).equals("13")) {
            return new Debit("REJECTED", null, "AM04 Insufficient funds");
        }
        String reference = "SIMDD" + serial.incrementAndGet();
        settled.accept(order, reference);
        return new Debit("SETTLED", reference, null);
    }

    private static String cents(Order order) {
        String amount = order.amount().setScale(2, java.math.RoundingMode.DOWN).toPlainString();
        return amount.substring(amount.length() - 2);
    }
}
