package fundsdesk.matching;

import fundsdesk.crud.KeptPlans;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.ScreenAction;
import fundsdesk.deposits.Deposit;
import fundsdesk.deposits.Linking;
import fundsdesk.deposits.SystemDeposits;
import fundsdesk.statements.LineStatus;
import fundsdesk.statements.StatementLine;
import fundsdesk.statements.StatementLines;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links by itself what is certain, and says for each other line why it did not. */
@Component
final class AutoMatch extends ScreenAction<StatementLine, NoInput, AutoMatch.Summary> {

    /**
     * What a run did.
     *
     * @param lines looked at
     * @param linked sent to review without a person
     * @param credited instant transfers that needed no review either
     * @param suggested lines with candidates for a person to choose from
     * @param unmatched lines for which nothing fits
     */
    public record Summary(int lines, int linked, int credited, int suggested, int unmatched) {}

    /** As many as one transaction can lock and write in seconds; the next run takes the rest. */
    private static final Limit LINES = Limit.of(5_000);

    private final StatementLines lines;
    private final AwaitedApplications applications;
    private final Facts facts;
    private final Linking linking;
    private final SystemDeposits direct;
    private final InstantTransfers instant;
    private final MatchVerdicts verdicts;
    private final MatchingSettings settings;
    private final RecordLocks locks;
    private final KeptPlans plans;
    private final JdbcClient database;

    AutoMatch(
            StatementLines lines,
            AwaitedApplications applications,
            Facts facts,
            Linking linking,
            SystemDeposits direct,
            InstantTransfers instant,
            MatchVerdicts verdicts,
            MatchingSettings settings,
            RecordLocks locks,
            KeptPlans plans,
            JdbcClient database) {
        super("auto-match", NoInput.class);
        this.lines = lines;
        this.applications = applications;
        this.facts = facts;
        this.linking = linking;
        this.direct = direct;
        this.instant = instant;
        this.verdicts = verdicts;
        this.settings = settings;
        this.locks = locks;
        this.plans = plans;
        this.database = database;
        permission("STATEMENT_LINES_AUTO_MATCH");
    }

    @Override
    protected Summary run(NoInput input) {
        // One run after the other, over all nodes: two would decide about the same lines.
        database.sql("select pg_advisory_xact_lock(hashtext('auto-match'))")
                .query()
                .singleRow();
        direct.settleFollowed();
        Map<Long, StatementLine> free = byId(lines.free(LINES), StatementLine::id);
        Map<Long, Deposit> waiting = byId(applications.of(free.values()), Deposit::id);
        List<LineDecision> decisions = Matching.match(
                free.values().stream().map(facts::of).toList(), facts.of(waiting.values()), settings.current());
        plans.untilTheEnd();
        link(decisions, free, waiting);
        creditOwners(decisions, free);
        keepVerdicts(decisions, free);
        return summary(decisions, free);
    }

    /** Links each automatic decision once: lines that pay one application together carry the same sum. */
    private void link(List<LineDecision> decisions, Map<Long, StatementLine> free, Map<Long, Deposit> waiting) {
        // Locked only now, all at once: people may have taken some since they were read.
        List<Linking.Share> all = decisions.stream()
                .flatMap(decision -> shares(decision, free, waiting).stream())
                .toList();
        locks.lines(byId(all.stream().map(Linking.Share::line).toList(), StatementLine::id)
                .values());
        locks.applications(byId(all.stream().map(Linking.Share::deposit).toList(), Deposit::id)
                .values());
        Set<Long> done = new HashSet<>();
        for (LineDecision decision : decisions) {
            if (decision.outcome() == Outcome.AUTO
                    && !done.contains(decision.line().id())
                    && link(decision, free, waiting)) {
                decision.allocations().forEach(pair -> done.add(pair.line().id()));
            }
        }
    }

    /** Instant transfers that nobody applied for, from accounts that are proven to be a client's. */
    private void creditOwners(List<LineDecision> decisions, Map<Long, StatementLine> free) {
        for (LineDecision decision : decisions) {
            StatementLine line = required(free, decision.line().id());
            if (decision.outcome() == Outcome.NONE) {
                instant.ownerOf(line).ifPresent(owner -> {
                    locks.lines(List.of(line));
                    instant.credits(line, owner);
                });
            }
        }
    }

    private static Summary summary(List<LineDecision> decisions, Map<Long, StatementLine> free) {
        int credited = (int) free.values().stream()
                .filter(line -> line.status() == LineStatus.PROCESSED)
                .count();
        int linked = (int) free.values().stream()
                .filter(line ->
                        line.status() == LineStatus.PENDING && line.claimedFor().isPresent())
                .count();
        int suggested = (int) decisions.stream()
                .filter(each -> each.outcome() == Outcome.SUGGEST)
                .count();
        return new Summary(free.size(), linked, credited, suggested, free.size() - linked - credited - suggested);
    }

    /** Whether it is linked now; it is not when a person was quicker. */
    private boolean link(LineDecision decision, Map<Long, StatementLine> free, Map<Long, Deposit> waiting) {
        List<Linking.Share> shares = shares(decision, free, waiting);
        boolean stillFree = shares.stream()
                .allMatch(share -> share.line().mayBeLinked().isAllowed()
                        && share.deposit().mayBeLinked().isAllowed());
        if (stillFree && !instant.completes(shares, Explained.kept(decision.why()))) {
            linking.link(shares, Explained.kept(decision.why()));
        }
        return stillFree;
    }

    private static List<Linking.Share> shares(
            LineDecision decision, Map<Long, StatementLine> free, Map<Long, Deposit> waiting) {
        return decision.allocations().stream()
                .map(pair -> new Linking.Share(
                        required(free, pair.line().id()),
                        required(waiting, pair.application().id()),
                        pair.amount()))
                .toList();
    }

    private void keepVerdicts(List<LineDecision> decisions, Map<Long, StatementLine> free) {
        Map<Long, MatchVerdict> known = new HashMap<>();
        if (!free.isEmpty()) {
            verdicts.on(free.values()).forEach(verdict -> known.put(verdict.lineId(), verdict));
        }
        for (LineDecision decision : decisions) {
            long line = decision.line().id();
            MatchVerdict verdict = known.getOrDefault(line, new MatchVerdict(required(free, line)));
            verdict.say(decision);
            verdicts.save(verdict);
        }
    }

    private static <E> E required(Map<Long, E> all, long id) {
        return java.util.Objects.requireNonNull(all.get(id));
    }

    private static <E> Map<Long, E> byId(List<E> all, Function<E, Long> id) {
        return all.stream()
                .collect(Collectors.toMap(id, Function.identity(), (one, same) -> one, java.util.LinkedHashMap::new));
    }
}
