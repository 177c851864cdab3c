package fundsdesk.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, a line each, as a table that a document can take over. */
final class Report {

    private final List<String> lines = new ArrayList<>();

    Report(String name, long size) {
        lines.add("## %s, %,d, PostgreSQL durable, JDK %s, %d cores"
                .formatted(
                        name,
                        size,
                        Runtime.version().feature(),
                        Runtime.getRuntime().availableProcessors()));
        lines.add("");
        lines.add("| what | desk | beside it | ratio | goal |");
        lines.add("| --- | --- | --- | --- | --- |");
    }

    void line(String what, Timings desk, Timings limit, String goal) {
        line(what, desk.toString(), limit.toString(), desk.medianMillis() / limit.medianMillis(), goal);
    }

    void line(String what, Timings desk, String goal) {
        line(what, desk.toString(), goal);
    }

    void line(String what, String desk, String goal) {
        add("| %s | %s | | | %s |".formatted(what, desk, goal));
    }

    void line(String what, String desk, String limit, double ratio, String goal) {
        add(String.format(Locale.ROOT, "| %s | %s | %s | %.2f | %s |", what, desk, limit, ratio, goal));
    }

    /** How the cost of one grows with how many there are; linear work keeps it. */
    void growth(String what, double[] sizes, double[] microsEach, String goal) {
        StringBuilder each = new StringBuilder();
        for (int i = 0; i < sizes.length; i++) {
            each.append(String.format(Locale.ROOT, "%s%,.0f: %.1f µs", i == 0 ? "" : ", ", sizes[i], microsEach[i]));
        }
        line(what, each.toString(), "", microsEach[sizes.length - 1] / microsEach[0], goal);
    }

    private void add(String line) {
        System.out.println(line);
        lines.add(line);
    }

    void print() {
        System.out.println();
        lines.forEach(System.out::println);
    }
}
