package fundsdesk.refunds;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.cards.BankCard;
import fundsdesk.cards.BankCards;
import fundsdesk.clients.Client;
import fundsdesk.crud.Numbers;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Verdict;
import fundsdesk.deposits.Deposit;
import fundsdesk.money.Money;
import fundsdesk.statements.LineResult;
import fundsdesk.statements.StatementLine;
import fundsdesk.statements.StatementRefunds;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Registers money to be sent back; reviewing and paying it out follow on the refunds screen. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Refunds {

    /**
     * So much of the refund is this money.
     *
     * @param line on which it came in; none for a deposit that was credited without a line
     * @param deposit it was meant for; none when there was no application
     */
    public record Part(
            @Nullable StatementLine line, @Nullable Deposit deposit, Money amount) {

        Stream<CompanyBankAccount> accounts() {
            return line != null
                    ? Stream.of(line.account())
                    : Stream.ofNullable(deposit).flatMap(each -> each.companyAccount().stream());
        }
    }

    /**
     * What is to be sent back, to whom, and why.
     *
     * @param client whose money it is, where the desk knows; of a deposit it is the depositor's
     * @param payee where it goes; usually where it came from
     * @param parts what it is made of: at least one, all in one currency and on one company account
     */
    public record Registration(
            @Nullable Client client,
            RefundPayee payee,
            RefundReason reason,
            @Nullable String note,
            boolean crossBorder,
            List<Part> parts) {

        public Registration {
            parts = List.copyOf(parts);
        }

        /** The sum of the parts. */
        public Money amount() {
            Money first = parts.getFirst().amount();
            return Money.sum(parts.stream().map(Part::amount).toList(), first.currency());
        }

        /** Where the money came in, and so is paid from. */
        @Nullable
        CompanyBankAccount companyAccount() {
            return parts.stream().flatMap(Part::accounts).findFirst().orElse(null);
        }
    }

    private final EntityManager entities;
    private final StatementRefunds marked;
    private final BankCards cards;
    private final RefundOrigins origins;
    private final Numbers numbers;
    private final DueDates dueDates;
    private final ApplicationEventPublisher events;

    Refunds(
            EntityManager entities,
            StatementRefunds marked,
            BankCards cards,
            RefundOrigins origins,
            Numbers numbers,
            DueDates dueDates,
            ApplicationEventPublisher events) {
        this.entities = entities;
        this.marked = marked;
        this.cards = cards;
        this.origins = origins;
        this.numbers = numbers;
        this.dueDates = dueDates;
        this.events = events;
    }

    /**
     * Registers a refund, in the caller's transaction and in the name of whoever acts: it waits for another person's review.
     *
     * @return the refund, pending review
     * @throws RefusedException when it has no parts, they are in several currencies or on several company accounts, a line or
     *     an application has not so much left, or the two do not belong together
     */
    public Refund register(Registration registration) {
        Actor actor = Acting.required();
        return register(registration, actor.username(), actor.person());
    }

    /** As {@link #register(Registration)}, in the name of who prepared it before others agreed. */
    Refund register(Registration registration, String by, String person) {
        List<Part> parts = registration.parts();
        oneCurrencyAndAccount(parts).and(() -> origins.hold(parts)).orThrow();
        Client client = origins.clientOf(parts, registration.client());
        RefundMoney money = origins.moneyOf(parts);
        giveBack(parts);
        Refund refund = new Refund(numbers.next("RFD"), registration, dueDates.ofToday(), by, person);
        refund.agreedBy(Acting.agreed());
        refund.of(client, money);
        entities.persist(refund);
        registration.parts().forEach(part -> entities.persist(new RefundPart(refund, part)));
        events.publishEvent(new Refund.Registered(refund.id(), refund.number(), refund.money()));
        return refund;
    }

    private static Verdict oneCurrencyAndAccount(List<Part> parts) {
        return Verdict.allowedIf(!parts.isEmpty(), "refund.nothing")
                .and(() -> Verdict.allowedIf(
                        parts.stream()
                                        .map(part -> part.amount().currency())
                                        .distinct()
                                        .count()
                                == 1,
                        "refund.several-currencies"))
                .and(() -> Verdict.allowedIf(
                        parts.stream().flatMap(Part::accounts).distinct().count() <= 1, "refund.several-accounts"));
    }

    /** The lines are locked in the order of their ids, as everywhere, and read again: nothing of them is given away twice. */
    private void giveBack(List<Part> parts) {
        parts.stream()
                .filter(part -> part.line() != null)
                .sorted(Comparator.comparing(
                        part -> Objects.requireNonNull(part.line()).id()))
                .forEach(part -> {
                    StatementLine line = Objects.requireNonNull(part.line());
                    entities.flush();
                    entities.refresh(line, LockModeType.PESSIMISTIC_WRITE);
                    if (!endedUnopened(part, line)) {
                        line.giveBack(part.amount());
                    }
                });
    }

    /** Its line stays linked to the application whose account was not opened, which tells where the money was in between. */
    private static boolean endedUnopened(Part part, StatementLine line) {
        return line.result() == LineResult.LINKED
                && part.deposit() != null
                && RefundOrigins.isSuspended(part.deposit());
    }

    /** Money goes back where it came from; where that is a client's card, it is one that was approved (CARD-05). */
    void toApprovedCard(@Nullable Client client, RefundPayee payee) {
        if (client != null && payee.account() != null) {
            cards.find(client, payee.account()).map(BankCard::mayReceive).ifPresent(Verdict::orThrow);
        }
    }

    /** It was registered by mistake: what it had of its lines is free again. */
    void cancel(Refund refund, String why) {
        partsOf(refund)
                .forEach(part -> part.line().ifPresent(line -> {
                    entities.refresh(line, LockModeType.PESSIMISTIC_WRITE);
                    line.keep(part.money(), marked.notReturned(line, part.money()));
                }));
        refund.cancel(why);
    }

    /** What it is made of, by line. */
    List<RefundPart> partsOf(Refund refund) {
        return entities.createQuery(
                        "select p from RefundPart p left join fetch p.line where p.refund = :refund order by p.line.id",
                        RefundPart.class)
                .setParameter("refund", refund)
                .getResultList();
    }
}
