package fundsdesk.matching;

import fundsdesk.deposits.Deposit;
import fundsdesk.deposits.Deposits;
import fundsdesk.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rule by which a statement line links without a person, for money that a bank told of before any statement. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AutomaticRule {

    /**
     * What is known of a payment.
     *
     * @param text what was written beside it
     */
    public record Payment(
            long companyAccountId, Money money, LocalDate date, String payerName, String payerAccount, String text) {}

    /** @param why in a sentence for people */
    public record Found(Deposit deposit, String why) {}

    private static final Limit APPLICATIONS = Limit.of(50_000);

    private final Deposits deposits;
    private final Facts facts;
    private final MatchingSettings settings;

    AutomaticRule(Deposits deposits, Facts facts, MatchingSettings settings) {
        this.deposits = deposits;
        this.facts = facts;
        this.settings = settings;
    }

    /** The one application that the payment pays by the automatic rule; nothing when a person would have to decide. */
    public Optional<Found> find(Payment payment) {
        List<Deposit> waiting = deposits.waiting(APPLICATIONS);
        IncomingLine line = IncomingLine.open(
                1,
                payment.companyAccountId(),
                payment.money(),
                payment.date(),
                new Payer(payment.payerName(), payment.payerAccount(), ""),
                Remittance.text(payment.text()));
        LineDecision decision = Matching.match(List.of(line), facts.of(waiting), settings.current())
                .getFirst();
        if (decision.allocations().size() != 1) {
            return Optional.empty();
        }
        long application = decision.allocations().getFirst().application().id();
        return waiting.stream()
                .filter(deposit -> deposit.id() == application)
                .findFirst()
                .map(deposit -> new Found(deposit, decision.why().english()));
    }
}
