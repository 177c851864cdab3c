package fundsdesk.bench;

import java.util.Map;
import java.util.TreeMap;

/** The benchmarks by name: what the desk takes, beside what the machine could do, in one run. */
public final class Bench {

    private static final Map<String, Benchmark> ALL = new TreeMap<>(Map.of(
            "grid", new GridBench(),
            "search", new SearchBench(),
            "export", new ExportBench(),
            "import", new ImportBench(),
            "ledger", new LedgerBench(),
            "audit", new AuditBench(),
            "match", new MatchBench(),
            "link", new LinkBench(),
            "growth", new GrowthBench(),
            "reconcile", new ReconcileBench()));

    private Bench() {}

    /** One benchmark of the desk. */
    interface Benchmark {

        /** Rows, or postings, unless an argument says otherwise. */
        long usualSize();

        /** Whose database it works on; its own unless it shares one that takes long to fill. */
        default String database(String name) {
            return name;
        }

        void run(BenchDesk desk, long size, Report report) throws Exception;
    }

    public static void main(String[] args) throws Exception {
        Benchmark benchmark = args.length == 0 ? null : ALL.get(args[0]);
        if (benchmark == null) {
            System.err.println("Which one? ./bench " + String.join(" | ", ALL.keySet()) + " [size]");
            System.exit(2);
            return;
        }
        long size = args.length > 1 ? Long.parseLong(args[1].replace("_", "")) : benchmark.usualSize();
        Report report = new Report(args[0], size);
        try (BenchDesk desk = new BenchDesk(benchmark.database(args[0]))) {
            benchmark.run(desk, size, report);
        }
        report.print();
        System.exit(0);
    }
}
