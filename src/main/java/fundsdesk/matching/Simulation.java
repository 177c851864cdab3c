package fundsdesk.matching;

import fundsdesk.access.Guarded;
import fundsdesk.deposits.Deposit;
import fundsdesk.deposits.Deposits;
import fundsdesk.reference.Method;
import fundsdesk.statements.StatementLine;
import fundsdesk.statements.StatementLines;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides once more about the lines of the last days, as if nobody had dealt with them, by the settings of now and by
 * others, and tells where the two part (MAT-10). It changes nothing.
 */
@Component
@Guarded("counts only; whoever shows the lines asks whether they may be read")
class Simulation {

    /** How far back it looks. */
    static final int DAYS = 14;

    private static final int LONGEST_WINDOW_DAYS = 60;
    private static final Limit LINES = Limit.of(2_000);
    private static final Limit APPLICATIONS = Limit.of(20_000);

    private final StatementLines lines;
    private final Deposits deposits;
    private final Facts facts;
    private final MatchingSettings settings;
    private final Clock clock;
    private final ZoneId zone;

    Simulation(
            StatementLines lines,
            Deposits deposits,
            Facts facts,
            MatchingSettings settings,
            Clock clock,
            ZoneId deskZone) {
        this.lines = lines;
        this.deposits = deposits;
        this.facts = facts;
        this.settings = settings;
        this.clock = clock;
        this.zone = deskZone;
    }

    /** A line about which the two sets of settings decide differently. */
    record Difference(LineDecision now, LineDecision then) {}

    /**
     * What it comes to.
     *
     * @param lines looked at
     * @param linkedNow that the settings of now link without a person
     * @param linkedThen that the others would
     * @param differences each line that another outcome, or another application, would come of
     */
    record Result(int lines, long linkedNow, long linkedThen, List<Difference> differences) {}

    /** By other settings of the engine. */
    @Transactional(readOnly = true)
    public Result with(MatchSettings others) {
        List<OpenApplication> applications = facts.of(applications());
        return compare(decide(applications, settings.current()), decide(applications, others));
    }

    /** By other rules of one deposit method. */
    @Transactional(readOnly = true)
    public Result with(Method method, Function<OpenApplication, MethodRules> rules) {
        List<Deposit> made = applications();
        List<OpenApplication> now = facts.of(made);
        Map<Long, Method> methods = made.stream().collect(Collectors.toMap(Deposit::id, Deposit::method));
        List<OpenApplication> then = now.stream()
                .map(each -> methods.get(each.id()) == method ? each.with(rules.apply(each)) : each)
                .toList();
        return compare(decide(now, settings.current()), decide(then, settings.current()));
    }

    private List<LineDecision> decide(Collection<OpenApplication> applications, MatchSettings by) {
        return Matching.match(received(), applications, by);
    }

    private List<IncomingLine> received() {
        return lines.receivedSince(today().minusDays(DAYS), LINES).stream()
                .map(this::asItCame)
                .toList();
    }

    private IncomingLine asItCame(StatementLine line) {
        IncomingLine now = facts.of(line);
        return IncomingLine.open(
                now.id(), now.companyAccountId(), now.amount(), now.valueDate(), now.payer(), now.remittance());
    }

    private List<Deposit> applications() {
        return deposits.madeSince(
                today().minusDays(DAYS + LONGEST_WINDOW_DAYS).atStartOfDay(zone).toInstant(), APPLICATIONS);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /** Both are by line id. */
    private static Result compare(List<LineDecision> now, List<LineDecision> then) {
        List<Difference> differences = new ArrayList<>();
        for (int at = 0; at < now.size(); at++) {
            if (!said(now.get(at)).equals(said(then.get(at)))) {
                differences.add(new Difference(now.get(at), then.get(at)));
            }
        }
        return new Result(now.size(), linked(now), linked(then), List.copyOf(differences));
    }

    private static List<Object> said(LineDecision decision) {
        String candidate = decision.outcome() == Outcome.AUTO
                ? decision.best().map(Candidate::label).orElse("")
                : "";
        return List.of(decision.outcome(), Objects.requireNonNull(candidate));
    }

    private static long linked(List<LineDecision> decisions) {
        return decisions.stream().filter(each -> each.outcome() == Outcome.AUTO).count();
    }
}
