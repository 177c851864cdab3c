package fundsdesk.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** SIMULATED: the bank's mandates. Each time it is asked after the first, one that waits for the bank becomes active. */
final class SimulatedMandates {

    private static final String NAME = "mandates";

    private final SimulatedMemory memory;
    private final List<Mandate> all;
    private boolean askedBefore;

    SimulatedMandates(SimulatedMemory memory) {
        this.memory = memory;
        List<Mandate> first = lines().stream().map(Mandate::of).toList();
        Optional<Kept> kept = memory.recall(NAME, Kept.class);
        all = new ArrayList<>(kept.map(Kept::all).orElse(first));
        askedBefore = kept.isPresent();
    }

    /** All of them, as they are remembered once they were asked for. */
    record Kept(List<Mandate> all) {}

    record Mandate(
            String debtorReference,
            @Nullable String bankReference,
            String clientNo,
            String bankCode,
            String accountNumber,
            String holderName,
            BigDecimal limit,
            String status,
            @Nullable String reason) {

        static Mandate of(String line) {
            String[] cells = line.split(",", -1);
            return new Mandate(
                    cells[0],
                    blankAsNone(cells[1]),
                    cells[2],
                    cells[3],
                    cells[4],
                    cells[5],
                    new BigDecimal(cells[6]),
                    cells[7],
                    blankAsNone(cells[8]));
        }

        Mandate active() {
            return new Mandate(
                    debtorReference,
                    "SIM" + debtorReference,
                    clientNo,
                    bankCode,
                    accountNumber,
                    holderName,
                    limit,
                    "ACTIVE",
                    null);
        }

        private static @Nullable String blankAsNone(String text) {
            return text.isBlank() ? null : text;
        }
    }

    synchronized List<Mandate> asked() {
        if (askedBefore) {
            goOn();
        }
        askedBefore = true;
        memory.keep(NAME, new Kept(all));
        return List.copyOf(all);
    }

    synchronized Optional<Mandate> find(String debtorReference) {
        return all.stream()
                .filter(each -> each.debtorReference().equals(debtorReference))
                .findFirst();
    }

    synchronized boolean isActive(String debtorReference) {
        return all.stream()
                .anyMatch(each -> each.debtorReference().equals(debtorReference)
                        && each.status().equals("ACTIVE"));
    }

    private void goOn() {
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).status().equals("PENDING_BANK")) {
                all.set(at, all.get(at).active());
                return;
            }
        }
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource("demo/mandates.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
