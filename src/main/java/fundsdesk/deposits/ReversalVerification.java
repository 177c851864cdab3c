package fundsdesk.deposits;

import fundsdesk.cards.BankCards;
import fundsdesk.crud.Checklist;
import fundsdesk.ledger.LedgerService;
import fundsdesk.ledger.Procedure;
import fundsdesk.ledger.Statement;
import fundsdesk.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks after a reversal whether all five things are as they should be (RVS-05). */
@Component
class ReversalVerification {

    private static final int PAGE = 500;

    private final LedgerService ledger;
    private final BankCards cards;
    private final ObjectProvider<ReversalNotices> notices;

    ReversalVerification(LedgerService ledger, BankCards cards, ObjectProvider<ReversalNotices> notices) {
        this.ledger = ledger;
        this.cards = cards;
        this.notices = notices;
    }

    /** Status, procedure, balance, card and notification, each as the desk finds it now. */
    Checklist of(ReversalAttempt attempt) {
        Deposit deposit = attempt.deposit();
        Checklist checks =
                Checklist.empty().must(deposit.status() == DepositStatus.REVERSED, "verified-status", deposit.status());
        Optional<Procedure> procedure = ledger.inquire(Posting.reversalKey(deposit));
        String status = procedure.map(found -> found.status().name()).orElse("-");
        checks = checks.must(
                status.equals(Procedure.Status.END_OK.name()),
                "verified-procedure",
                procedure.map(Procedure::number).orElse("-"),
                status);
        return told(deposit, card(attempt, deposit, balance(attempt, deposit, procedure, checks)));
    }

    /** What was credited is off the client's account again, neither more nor less. */
    private Checklist balance(
            ReversalAttempt attempt, Deposit deposit, Optional<Procedure> procedure, Checklist checks) {
        Money credited = deposit.credited().orElseThrow();
        Optional<Statement.Entry> entry = procedure.flatMap(found -> entry(deposit, found, attempt.createdAt()));
        return entry.map(found -> checks.must(
                        found.amount().equals(credited.negated()),
                        "verified-balance",
                        found.amount().negated(),
                        credited,
                        found.balanceAfter()))
                .orElseGet(() -> checks.block("verified-balance", Money.zero(credited.currency()), credited, "-"));
    }

    private Optional<Statement.Entry> entry(Deposit deposit, Procedure procedure, Instant since) {
        OptionalLong before = OptionalLong.empty();
        do {
            Statement page = ledger.statement(deposit.securitiesAccount().id(), deposit.currency(), before, PAGE);
            Optional<Statement.Entry> found = page.entries().stream()
                    .filter(entry -> entry.procedureId() == procedure.id())
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            boolean older =
                    page.entries().stream().anyMatch(entry -> entry.bookedAt().isBefore(since));
            before = older ? OptionalLong.empty() : page.next();
        } while (before.isPresent());
        return Optional.empty();
    }

    private Checklist card(ReversalAttempt attempt, Deposit deposit, Checklist checks) {
        boolean witnessed =
                cards.of(List.of(deposit.client())).stream().anyMatch(card -> card.isWitnessedBy(deposit.number()));
        if (!witnessed) {
            return checks.pass("verified-card", deposit.number());
        }
        return attempt.unlinksCard()
                ? checks.block("verified-card", deposit.number())
                : checks.pass("verified-card-kept", deposit.number());
    }

    private Checklist told(Deposit deposit, Checklist checks) {
        Optional<ReversalNotices.Told> told = notices.stream()
                .flatMap(each -> each.of(deposit.number()).stream())
                .findFirst();
        return told.map(each -> each.undelivered()
                        ? checks.warn("verified-notice", each.subject(), each.at())
                        : checks.pass("verified-notice", each.subject(), each.at()))
                .orElseGet(
                        () -> checks.block("verified-notice", deposit.client().number()));
    }
}
