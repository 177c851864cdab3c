package fundsdesk.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** SIMULATED: what the bank booked on the desk's account, until it has sent a statement of it. */
@Component
@Profile("demo")
class SimulatedBooks {

    /** A statement file. */
    record File(String name, String text) {}

    /** A debit by a mandate that was settled, into the desk's account. */
    record Debit(String key, String bankReference, BigDecimal amount, String payerName, String payerAccount) {}

    record Entry(boolean incoming, BigDecimal amount, String reference, SimulatedPayers.Payer payer, String text) {}

    /** All of it, as it is remembered. */
    record Kept(int number, List<Entry> entries, List<Debit> untold) {}

    private static final String NAME = "books";

    private final List<Entry> entries = new ArrayList<>();
    private final List<Debit> untold = new ArrayList<>();
    private final AtomicInteger number = new AtomicInteger();
    private final SimulatedMemory memory;
    private final Clock clock;
    private final ZoneId zone;

    SimulatedBooks(SimulatedMemory memory, Clock clock, ZoneId deskZone) {
        this.memory = memory;
        this.clock = clock;
        this.zone = deskZone;
        memory.recall(NAME, Kept.class).ifPresent(kept -> {
            number.set(kept.number());
            entries.addAll(kept.entries());
            untold.addAll(kept.untold());
        });
    }

    int next() {
        return number.incrementAndGet();
    }

    synchronized void credit(SimulatedNotification told) {
        entries.add(new Entry(
                true, told.amount(), told.serial(), told.payer(), told.channel().equals("FPS") ? "FPS" : ""));
        keep();
    }

    synchronized void debit(SimulatedNotification told) {
        entries.add(new Entry(false, told.amount(), told.serial() + "R", told.payer(), "TAKEN BACK"));
        keep();
    }

    synchronized void settled(Debit debit) {
        entries.add(new Entry(
                true,
                debit.amount(),
                debit.bankReference(),
                new SimulatedPayers.Payer(debit.payerName(), debit.payerAccount()),
                debit.key()));
        untold.add(debit);
        keep();
    }

    private void keep() {
        memory.keep(NAME, new Kept(number.get(), entries, untold));
    }

    /** Those of which the desk was not told yet; now it is. */
    synchronized List<Debit> untoldDebits() {
        List<Debit> all = List.copyOf(untold);
        untold.clear();
        keep();
        return all;
    }

    /** What was booked since the last statement, as a file that goes on from that one's balance. */
    synchronized Optional<File> statement(Supplier<BigDecimal> opening) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock.withZone(zone));
        DemoStatement statement = new DemoStatement(
                SimulatedBank.ACCOUNT, "HKD", today, opening.get().toPlainString());
        for (Entry entry : entries) {
            String amount = entry.amount().toPlainString();
            if (entry.incoming()) {
                statement.credit(
                        amount,
                        entry.reference(),
                        entry.payer().name(),
                        entry.payer().account(),
                        entry.text());
            } else {
                statement.debit(amount, entry.reference(), entry.text());
            }
        }
        entries.clear();
        int file = next();
        keep();
        return Optional.of(new File("simulated-bank-" + today + "-" + file + ".sta", statement.text(file)));
    }
}
