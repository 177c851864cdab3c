package fundsdesk.matching;

import fundsdesk.access.Guarded;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.Text;
import fundsdesk.deposits.Deposit;
import fundsdesk.money.Money;
import fundsdesk.names.Agreement;
import fundsdesk.statements.StatementLine;
import fundsdesk.statements.StatementLines;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares lines with applications for a person to decide. */
@Guarded("link checking opens only for those who may read lines and applications")
@Component
@Transactional(readOnly = true)
public class LinkChecking {

    private final StatementLines lines;
    private final AwaitedApplications applications;
    private final Facts facts;
    private final MatchingSettings settings;

    LinkChecking(StatementLines lines, AwaitedApplications applications, Facts facts, MatchingSettings settings) {
        this.lines = lines;
        this.applications = applications;
        this.facts = facts;
        this.settings = settings;
    }

    /** What the engine says of one line now, among the applications that it may be meant for; nothing if there is no such line. */
    public Optional<LineDecision> decide(long lineId) {
        return lines.findById(lineId)
                .map(line -> Matching.match(
                                List.of(facts.of(line)), facts.of(applications.of(List.of(line))), settings.current())
                        .getFirst());
    }

    /** How the line compares with one application, whichever it is. */
    public List<Evidence> compare(StatementLine line, Deposit deposit) {
        List<OpenApplication> one = facts.of(List.of(deposit));
        IncomingLine asOpen = opened(facts.of(line));
        return Matching.match(List.of(asOpen), one, settings.current()).getFirst().best().stream()
                .flatMap(best -> best.allocations().stream())
                .flatMap(allocation -> allocation.evidence().stream())
                .toList();
    }

    Text inWords(StatementLine line, Deposit deposit) {
        List<Text> fields = compare(line, deposit).stream()
                .map(evidence -> Text.of(
                        "text.of-field",
                        Text.of("match-field." + evidence.field()),
                        Text.of("agreement." + evidence.verdict())))
                .toList();
        return fields.isEmpty()
                ? Text.of("matching.linked-by-hand", deposit.number())
                : Text.of("text.of-field", deposit.number(), Text.listed(fields));
    }

    /** What a person should see before linking the pair. */
    Checklist checks(StatementLine line, Deposit deposit, BigDecimal amount, Checklist before) {
        Money claimed = deposit.money();
        if (!claimed.currency().equals(line.money().currency())) {
            return before.block("link-currency", line.money().currency(), claimed.currency());
        }
        int difference = amount.compareTo(claimed.amount());
        Checklist checks =
                before.should(difference == 0, "link-amount", deposit.number(), claimed, linked(line, amount));
        Optional<Evidence> name = compare(line, deposit).stream()
                .filter(evidence -> evidence.field() == Field.NAME)
                .findFirst();
        return name.isPresent() && name.get().verdict() == Agreement.DIFFERENT
                ? checks.warn(
                        "link-name",
                        line.remitterName().orElse(""),
                        deposit.client().name())
                : checks;
    }

    /** An amount finer than the currency is refused in words elsewhere; here it is shown as typed. */
    private static Object linked(StatementLine line, BigDecimal amount) {
        String currency = line.money().currency();
        return amount.stripTrailingZeros().scale() <= Money.scaleOf(currency) ? new Money(amount, currency) : amount;
    }

    private static IncomingLine opened(IncomingLine line) {
        return IncomingLine.open(
                line.id(), line.companyAccountId(), line.amount(), line.valueDate(), line.payer(), line.remittance());
    }
}
