package fundsdesk.matching;

import fundsdesk.clients.Client;
import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.crud.Text;
import fundsdesk.deposits.Deposit;
import fundsdesk.deposits.DepositSource;
import fundsdesk.deposits.Deposits;
import fundsdesk.money.Money;
import fundsdesk.reference.DepositMethod;
import fundsdesk.reference.DepositMethods;
import fundsdesk.reference.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of an instant payment without a person (CHN-03): it completes the application that the matching engine
 * would link, or is credited to the client whose account it was paid from, or waits for Link Checking.
 */
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

    /** What the rule says; each with a sentence for people. */
    public sealed interface Decision {

        /** The application that it pays. */
        record Completes(Deposit deposit, Text why) implements Decision {}

        /** Nobody applied for it, but the account that it was paid from is proven to be the client's. */
        record Credits(SecuritiesAccount account, Text why) implements Decision {}

        /** A person decides. */
        record ForAPerson(Text why) implements Decision {}
    }

    /** More applications of about one amount are for people. */
    private static final int MOST = 2_000;

    private final Deposits deposits;
    private final DepositMethods methods;
    private final Facts facts;
    private final MatchingSettings settings;
    private final ProvenPayers payers;

    AutomaticRule(
            Deposits deposits, DepositMethods methods, Facts facts, MatchingSettings settings, ProvenPayers payers) {
        this.deposits = deposits;
        this.methods = methods;
        this.facts = facts;
        this.settings = settings;
        this.payers = payers;
    }

    /** What becomes of a payment that a bank told of before any statement. */
    public Decision decide(Payment payment) {
        Map<Long, Deposit> candidates = candidates(payment);
        if (candidates.size() > MOST) {
            return new Decision.ForAPerson(Text.of("matching.too-many", MOST));
        }
        LineDecision decision = Matching.match(
                        List.of(line(payment)), facts.of(candidates.values()), settings.current())
                .getFirst();
        if (decision.outcome() == Outcome.NONE) {
            return ofOwner(payment.payerAccount(), payment.money().currency())
                    .<Decision>map(owner -> new Decision.Credits(owner, paidFromOwn(payment.payerAccount())))
                    .orElseGet(() -> new Decision.ForAPerson(Explained.text(decision.why())));
        }
        return decision.allocations().size() == 1
                ? completes(
                        candidates.get(
                                decision.allocations().getFirst().application().id()),
                        payment.payerAccount(),
                        Explained.text(decision.why()))
                : new Decision.ForAPerson(Explained.text(decision.why()));
    }

    private Decision completes(@org.jspecify.annotations.Nullable Deposit found, String payerAccount, Text why) {
        return found != null && standsWithoutItsMaker(found, payerAccount)
                ? new Decision.Completes(found, why)
                : new Decision.ForAPerson(why);
    }

    /**
     * Whether the application may be completed without a person: the client applied for it, or the paying account is
     * proven. What an operator typed alone is no evidence: they would credit whom they like.
     */
    boolean standsWithoutItsMaker(Deposit deposit, String payerAccount) {
        return deposit.source() == DepositSource.CLIENT
                || payers.ownerOf(payerAccount)
                        .filter(owner -> owner.client().equals(deposit.client()))
                        .isPresent();
    }

    /**
     * The open account of the one client whose the paying account is, when that client waits for no such money; none where
     * instant transfers need a document, which somebody has to look at.
     */
    Optional<SecuritiesAccount> ofOwner(String payerAccount, String currency) {
        return payers.ownerOf(payerAccount)
                .filter(owner -> !methods.needDocument(Method.FPS))
                .filter(owner ->
                        deposits.waitingOf(Set.of(owner.client()), currency).isEmpty());
    }

    static Text paidFromOwn(String payerAccount) {
        return Text.of("matching.paid-from-own", payerAccount);
    }

    /** What the engine's gates let through of all applications, and what else the same clients wait for. */
    private Map<Long, Deposit> candidates(Payment payment) {
        BigDecimal received = payment.money().amount();
        String currency = payment.money().currency();
        BigDecimal tolerance = methods.all().stream()
                .map(DepositMethod::feeTolerance)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        List<Deposit> close = deposits.awaiting(
                currency, received, received.add(tolerance), payment.companyAccountId(), Limit.of(MOST + 1));
        Map<Long, Deposit> all = new LinkedHashMap<>();
        close.forEach(deposit -> all.put(deposit.id(), deposit));
        if (!all.isEmpty() && all.size() <= MOST) {
            // Two smaller ones may make the same sum: then a person decides, as for a line.
            Set<Client> clients = close.stream().map(Deposit::client).collect(Collectors.toSet());
            deposits.waitingOf(clients, currency).forEach(deposit -> all.put(deposit.id(), deposit));
        }
        return all;
    }

    private static IncomingLine line(Payment payment) {
        return IncomingLine.open(
                1,
                payment.companyAccountId(),
                payment.money(),
                payment.date(),
                new Payer(payment.payerName(), payment.payerAccount(), ""),
                Remittance.text(payment.text()));
    }
}
