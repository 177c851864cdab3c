package fundsdesk.refunds;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.clients.Client;
import fundsdesk.crud.Numbers;
import fundsdesk.crud.RefusedException;
import fundsdesk.deposits.Deposit;
import fundsdesk.money.Money;
import fundsdesk.statements.StatementLine;
import jakarta.persistence.EntityManager;
import java.util.List;
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
            @Nullable StatementLine line, @Nullable Deposit deposit, Money amount) {}

    /**
     * What is to be sent back, to whom, and why.
     *
     * @param client whose money it is, where the desk knows
     * @param payee where it goes; usually where it came from
     * @param parts what it is made of: at least one, all in one currency
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
    }

    private final EntityManager entities;
    private final Numbers numbers;
    private final DueDates dueDates;
    private final ApplicationEventPublisher events;

    Refunds(EntityManager entities, Numbers numbers, DueDates dueDates, ApplicationEventPublisher events) {
        this.entities = entities;
        this.numbers = numbers;
        this.dueDates = dueDates;
        this.events = events;
    }

    /**
     * Registers a refund, in the caller's transaction and in the name of whoever acts: it waits for another person's review.
     *
     * @return the refund, pending review
     * @throws RefusedException when it has no parts, or they are in several currencies
     */
    public Refund register(Registration registration) {
        Actor actor = Acting.required();
        return register(registration, actor.username(), actor.person());
    }

    /** As {@link #register(Registration)}, in the name of who prepared it before others agreed. */
    Refund register(Registration registration, String by, String person) {
        if (registration.parts().isEmpty()) {
            throw RefusedException.because("refund.nothing");
        }
        long currencies = registration.parts().stream()
                .map(part -> part.amount().currency())
                .distinct()
                .count();
        if (currencies > 1) {
            throw RefusedException.because("refund.several-currencies");
        }
        Refund refund = new Refund(numbers.next("RFD"), registration, dueDates.ofToday(), by, person);
        entities.persist(refund);
        registration.parts().forEach(part -> entities.persist(new RefundPart(refund, part)));
        events.publishEvent(new Refund.Registered(refund.id(), refund.number(), refund.money()));
        return refund;
    }
}
