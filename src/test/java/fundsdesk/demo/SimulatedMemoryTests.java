package fundsdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What the simulated bank did before it was started again stands on its statement, and in its answers. */
class SimulatedMemoryTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T03:00:00Z"), ZoneOffset.UTC);
    private static final SimulatedPayers.Payer PAYER = new SimulatedPayers.Payer("CHAN TAI MAN", "395-1");

    @TempDir
    private Path home;

    private SimulatedMemory memory() {
        return new SimulatedMemory(home, JsonMapper.builder().build());
    }

    private SimulatedBooks books() {
        return new SimulatedBooks(memory(), CLOCK, ZoneId.of("Asia/Hong_Kong"));
    }

    @Test
    void whatWasBookedAndNotSentYetIsOnTheNextStatement() {
        books().credit(new SimulatedNotification(
                "FPS", "SUCCESS", "FPS1", new BigDecimal("1050.00"), PAYER, null, false));
        books().settled(new SimulatedBooks.Debit("DBT-1", "SIMDD4711", new BigDecimal("25.00"), "A", "395-2"));
        SimulatedBooks again = books();
        assertThat(again.statement(() -> new BigDecimal("100.00")).orElseThrow().text())
                .contains("FPS1", "1050,00", "SIMDD4711", "HKD1175,00");
        assertThat(books().statement(() -> BigDecimal.ZERO)).as("sent once").isEmpty();
        assertThat(books().untoldDebits()).hasSize(1);
        assertThat(books().untoldDebits()).as("told once").isEmpty();
    }

    @Test
    void whoAsksForADebitByItsKeyIsAnsweredAlike() {
        var order = new SimulatedDebits.Order("DBT-7", "MND-1", "395-9", "HKD", new BigDecimal("20.00"));
        var first = new SimulatedDebits(memory(), (settled, reference) -> {}).taken("DBT-7", order, true);
        var again = new SimulatedDebits(memory(), (settled, reference) -> {
            throw new AssertionError("settled a second time");
        });
        assertThat(again.find("DBT-7")).contains(first);
        assertThat(again.taken("DBT-7", order, true)).isEqualTo(first);
    }

    @Test
    void aMandateStaysActive() {
        SimulatedMandates before = new SimulatedMandates(memory());
        before.asked();
        String waiting = before.asked().stream()
                .filter(mandate -> mandate.status().equals("ACTIVE") && mandate.reason() == null)
                .map(SimulatedMandates.Mandate::debtorReference)
                .filter(reference -> !isActive(first(), reference))
                .findFirst()
                .orElseThrow();
        assertThat(isActive(new SimulatedMandates(memory()), waiting)).isTrue();
    }

    private static SimulatedMandates first() {
        return new SimulatedMandates(new SimulatedMemory(
                Path.of("target", "no-such-folder"), JsonMapper.builder().build()));
    }

    private static boolean isActive(SimulatedMandates mandates, String reference) {
        return mandates.isActive(reference);
    }
}
