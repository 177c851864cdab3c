package fundsdesk.bench;

import fundsdesk.crud.Attribute;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Query;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Sort;
import fundsdesk.crud.Stored;
import java.util.List;
import java.util.Optional;

/** First pages of deposit applications by parts of their clients' names, and by the quick search (PERF-03). */
final class SearchBench implements Bench.Benchmark {

    private static final int PAGE = 50;
    private static final int TIMES = 40;

    /** Common and rare ones of every length, in both scripts, and some that nobody has. */
    private static final List<String> NAMES = List.of(
            "陳",
            "大",
            "鑫",
            "李嘉",
            "嘉欣",
            "鑫鑫",
            "陳大文",
            "a",
            "W",
            "z",
            "Wo",
            "an",
            "Qx",
            "Chan",
            "Kwok J",
            "Chan Tai Man",
            "Chan Tai Man 12",
            "Lee Ka Yan 123",
            "nobody");

    private static final List<String> WORDS = List.of(
            "DEP-20260401",
            "012-000004711",
            "C0004711",
            "C0004",
            "陳大文",
            "陳",
            "Chan",
            "Chan Tai",
            "Chan Tai Man 12",
            "Man 299 Tai",
            "z",
            "nobody at all");

    @Override
    public long usualSize() {
        return 1_000_000;
    }

    @Override
    public String database(String name) {
        return "grid";
    }

    @Override
    public void run(BenchDesk desk, long size, Report report) throws Exception {
        Applications.fill(desk, size);
        Screen<?> screen = desk.bean(Screens.class).required("deposit-applications");
        for (String part : NAMES) {
            boolean chinese = Character.isIdeographic(part.codePointAt(0));
            Filter filter = Filter.where("client.name" + (chinese ? "Chinese" : ""), Operator.CONTAINS, part);
            measure(desk, screen, "client's name contains " + part, filter, report);
        }
        for (String words : WORDS) {
            measure(desk, screen, "quick search " + words, new Filter.Search(words), report);
        }
    }

    private static <T extends Stored> void measure(
            BenchDesk desk, Screen<T> screen, String name, Filter filter, Report report) throws Exception {
        Rows rows = desk.bean(Rows.class);
        List<String> columns =
                screen.declared().columns().stream().map(Attribute::name).toList();
        for (Sort sort : List.of(Sort.descending("createdAt"), Sort.descending("amount"))) {
            Query query = new Query(filter, sort, columns, false);
            report.line(
                    name + ", by " + sort.attribute(),
                    Timings.of(TIMES, () -> desk.as(() -> rows.page(screen, query, Optional.empty(), PAGE))),
                    "<= 50 ms");
        }
        Query query = new Query(filter, Sort.descending("createdAt"), columns, false);
        report.line(name + ", counted", Timings.of(TIMES, () -> desk.as(() -> rows.count(screen, query))), "<= 10 ms");
    }
}
