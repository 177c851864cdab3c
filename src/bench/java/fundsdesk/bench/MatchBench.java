package fundsdesk.bench;

import fundsdesk.matching.Claimant;
import fundsdesk.matching.IncomingLine;
import fundsdesk.matching.LineDecision;
import fundsdesk.matching.MatchSettings;
import fundsdesk.matching.Matching;
import fundsdesk.matching.MethodRules;
import fundsdesk.matching.OpenApplication;
import fundsdesk.matching.Outcome;
import fundsdesk.matching.Payer;
import fundsdesk.matching.PayingAccount;
import fundsdesk.matching.Remittance;
import fundsdesk.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * The engine alone: so many lines against as many applications (PERF-04). Of ten payments seven come from an account on
 * file, two quote their application, and one has only a name, now and then mistyped; one in fifty is short.
 */
final class MatchBench implements Bench.Benchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 15);
    private static final int TIMES = 3;
    private static final int COMPANY_ACCOUNTS = 40;

    /** One for each method and account, as the desk reads them: a run holds millions of lines and applications. */
    private static final MethodRules RULES = new MethodRules(Money.of("10.00", "HKD"), 5, true);

    private static final List<Set<Long>> PAID_INTO =
            LongStream.range(0, COMPANY_ACCOUNTS).mapToObj(at -> Set.of(1 + at)).toList();
    private static final List<String> FAMILY =
            List.of("CHAN", "LEE", "WONG", "CHEUNG", "LAU", "NG", "HO", "LAM", "KWOK", "TSANG");
    private static final List<String> GIVEN =
            List.of("TAI", "KA", "SIU", "CHI", "MEI", "WING", "YUK", "MAN", "HOI", "KWAN", "LOK", "SUM", "PUI", "HIN");

    @Override
    public long usualSize() {
        return 1_000_000;
    }

    @Override
    public void run(BenchDesk desk, long size, Report report) throws Exception {
        Input input = Input.of((int) size);
        List<LineDecision> decided = input.match();
        long linked =
                decided.stream().filter(each -> each.outcome() == Outcome.AUTO).count();
        Timings timings = Timings.cold(TIMES, input::match);
        double perSecond = size * 1000.0 / timings.medianMillis();
        report.line(
                "engine, " + linked + " linked by themselves",
                String.format(Locale.ROOT, "%,.0f lines/s", perSecond),
                "150,000 lines/s",
                perSecond / 150_000,
                ">= 1x");
    }

    /** So many lines, and as many applications. */
    record Input(List<IncomingLine> lines, List<OpenApplication> applications) {

        static Input of(int size) {
            Random random = new Random(20261120);
            Input input = new Input(new ArrayList<>(size), new ArrayList<>(size));
            for (int id = 1; id <= size; id++) {
                add(id, random, input.applications, input.lines);
            }
            return input;
        }

        List<LineDecision> match() {
            return Matching.match(lines, applications, MatchSettings.DEFAULT);
        }
    }

    private static void add(int id, Random random, List<OpenApplication> applications, List<IncomingLine> lines) {
        String name = pick(FAMILY, random) + " " + pick(GIVEN, random) + " " + pick(GIVEN, random) + " " + id % 7919;
        String account = "012-" + (100_000_000 + id) + "-001";
        String number = "DEP-20261015-%07d".formatted(id);
        Money expected = new Money(BigDecimal.valueOf(10_000 + random.nextInt(5_000_000), 2), "HKD");
        applications.add(new OpenApplication(
                id,
                number,
                PAID_INTO.get(id % COMPANY_ACCOUNTS),
                new Claimant(id, List.of(name), List.of(new PayingAccount(account, ""))),
                expected,
                List.of(),
                DAY,
                RULES));
        Money paid = random.nextInt(50) == 0 ? expected.minus(Money.of("5.00", "HKD")) : expected;
        int kind = random.nextInt(10);
        Payer payer = new Payer(kind == 9 ? mistyped(name, random) : name, kind < 7 ? account : "", "");
        Remittance remittance = kind == 7 || kind == 8 ? Remittance.text("DEPOSIT " + number) : Remittance.NONE;
        lines.add(IncomingLine.open(
                id, 1L + id % COMPANY_ACCOUNTS, paid, DAY.plusDays(random.nextInt(3)), payer, remittance));
    }

    private static String mistyped(String name, Random random) {
        int at = random.nextInt(name.length() - 1);
        return random.nextBoolean() ? name : name.substring(0, at) + name.substring(at + 1);
    }

    private static String pick(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
