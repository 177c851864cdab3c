package fundsdesk.deposits;

import fundsdesk.access.Acting;
import fundsdesk.clients.SecuritiesAccounts;
import fundsdesk.crud.KeptText;
import fundsdesk.crud.Texts;
import fundsdesk.ledger.BookedStep;
import fundsdesk.ledger.LedgerService;
import fundsdesk.ledger.Positions;
import fundsdesk.ledger.Procedure;
import fundsdesk.money.Money;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the seven facts that development needs, as of now. In English and UTC: it is read elsewhere. */
@Component
@Transactional(readOnly = true)
class Escalations {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private final Deposits deposits;
    private final ReversalAttempts attempts;
    private final LedgerService ledger;
    private final Positions positions;
    private final SecuritiesAccounts accounts;
    private final Texts texts;
    private final Clock clock;

    Escalations(
            Deposits deposits,
            ReversalAttempts attempts,
            LedgerService ledger,
            Positions positions,
            SecuritiesAccounts accounts,
            Texts texts,
            Clock clock) {
        this.deposits = deposits;
        this.attempts = attempts;
        this.ledger = ledger;
        this.positions = positions;
        this.accounts = accounts;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param id of a deposit that whoever acts may see */
    Optional<Escalation> of(long id) {
        return deposits.findById(id).map(deposit -> {
            List<ReversalAttempt> tried = attempts.of(id);
            return new Escalation(
                    deposit.number(),
                    List.of(
                            ids(deposit, tried),
                            tasks(deposit),
                            procedures(deposit),
                            errors(tried),
                            balance(deposit),
                            times(deposit, tried),
                            blockers(deposit)));
        });
    }

    private static Escalation.Fact ids(Deposit deposit, List<ReversalAttempt> tried) {
        Stream<String> first = Stream.of(
                "Deposit " + deposit.number() + " (id " + deposit.id() + "), status "
                        + deposit.status().code() + " " + deposit.status(),
                "Client " + deposit.client().number() + " (id "
                        + deposit.client().id() + ")",
                "Securities account " + deposit.securitiesAccount().number() + " (id "
                        + deposit.securitiesAccount().id() + ")");
        return new Escalation.Fact(
                "ids",
                Stream.concat(first, tried.stream().map(each -> "Reversal attempt " + each.number()))
                        .toList());
    }

    private Escalation.Fact tasks(Deposit deposit) {
        return new Escalation.Fact(
                "task",
                List.of(
                        "Credit: " + task(deposit.procedure(), Posting.creditKey(deposit)),
                        "Reversal: " + task(OptionalLong.empty(), Posting.reversalKey(deposit))));
    }

    private String task(OptionalLong known, String key) {
        Optional<Procedure> found = ledger.inquire(key);
        String id = found.map(each -> String.valueOf(each.id()))
                .orElseGet(() -> known.isPresent() ? String.valueOf(known.getAsLong()) : "none");
        return "task " + id + ", key " + key;
    }

    private Escalation.Fact procedures(Deposit deposit) {
        return new Escalation.Fact(
                "procedure",
                ledger.steps(subject(deposit)).stream()
                        .map(step -> step.procedure() + " " + step.type() + " " + step.status() + " " + step.amount())
                        .toList());
    }

    private Escalation.Fact errors(List<ReversalAttempt> tried) {
        return new Escalation.Fact(
                "error",
                tried.stream()
                        .filter(each -> each.outcome() != AttemptOutcome.REVERSED)
                        .map(each -> each.number() + " " + each.outcome() + ": "
                                + each.message()
                                        .map(KeptText::read)
                                        .map(texts::of)
                                        .orElse("no answer"))
                        .toList());
    }

    private Escalation.Fact balance(Deposit deposit) {
        Money credited = deposit.credited().orElseGet(() -> Money.zero(deposit.currency()));
        return new Escalation.Fact(
                "balance",
                Stream.concat(
                                Stream.of("To be taken back " + credited),
                                ledger.balances(deposit.securitiesAccount().id()).stream()
                                        .map(each -> "Posted " + each.posted() + ", held " + each.held()
                                                + ", available " + each.available()))
                        .toList());
    }

    private Escalation.Fact times(Deposit deposit, List<ReversalAttempt> tried) {
        Stream<String> booked = ledger.steps(subject(deposit)).stream().map(Escalations::time);
        Stream<String> attempted =
                tried.stream().map(each -> each.number() + " " + utc(each.createdAt()) + " by " + each.createdBy());
        String now =
                "Gathered " + utc(clock.instant()) + " by " + Acting.required().username();
        return new Escalation.Fact(
                "time",
                Stream.concat(Stream.concat(booked, attempted), Stream.of(now)).toList());
    }

    private static String time(BookedStep step) {
        return step.procedure() + " " + utc(step.startedAt());
    }

    private Escalation.Fact blockers(Deposit deposit) {
        Stream<String> leaving = accounts.ofClient(deposit.client().id()).stream()
                .flatMap(account -> ledger.withdrawing(account.id()).stream()
                        .map(amount -> "Withdrawal in flight on " + account.number() + ": " + amount));
        Money bound = positions.occupied(deposit.securitiesAccount().id(), deposit.currency());
        List<String> lines =
                Stream.concat(leaving, Stream.of("Positions bind " + bound)).toList();
        return new Escalation.Fact(
                "blockers",
                lines.size() > 1
                        ? lines
                        : Stream.concat(Stream.of("No withdrawal in flight"), lines.stream())
                                .toList());
    }

    private static String subject(Deposit deposit) {
        return "deposit-applications/" + deposit.id();
    }

    private static String utc(java.time.Instant at) {
        return MOMENT.format(at.atZone(ZoneId.of("UTC")));
    }
}
