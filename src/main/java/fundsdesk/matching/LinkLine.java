package fundsdesk.matching;

import fundsdesk.crud.Checklist;
import fundsdesk.crud.KeptText;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Text;
import fundsdesk.crud.Verdict;
import fundsdesk.deposits.Deposit;
import fundsdesk.deposits.Linking;
import fundsdesk.money.Money;
import fundsdesk.statements.StatementLine;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Links a line to applications: both are claimed, and the pair goes to deposit review. */
@Component
final class LinkLine extends RecordAction<StatementLine, LinkLine.Input> {

    /** @param allocations how the line's money is divided */
    record Input(@NotEmpty @Valid List<Part> allocations) {}

    /**
     * So much for one application.
     *
     * @param line the line it comes from, where several lines pay one application; without it the line itself
     */
    record Part(
            @NotNull Deposit application,
            @NotNull @Positive BigDecimal amount,
            @Nullable StatementLine line) {

        Part(Deposit application, BigDecimal amount) {
            this(application, amount, null);
        }

        StatementLine of(StatementLine target) {
            return line == null ? target : line;
        }
    }

    private final Linking linking;
    private final LinkChecking checking;
    private final EntityManager entities;

    LinkLine(Linking linking, LinkChecking checking, EntityManager entities) {
        super("link", Input.class);
        this.linking = linking;
        this.checking = checking;
        this.entities = entities;
        permission("STATEMENT_LINES_LINK");
        movesMoney();
        primary();
    }

    @Override
    protected Verdict allows(StatementLine line) {
        return line.mayBeLinked();
    }

    @Override
    protected Checklist checks(StatementLine line, Input input) {
        Checklist checks = Checklist.empty();
        for (Part part : input.allocations()) {
            checks = checking.checks(part.of(line), part.application(), paidTo(part.application(), input), checks);
        }
        return checks;
    }

    @Override
    protected void run(StatementLine line, Input input) {
        List<Linking.Share> shares = input.allocations().stream()
                .map(part -> new Linking.Share(part.of(line), part.application(), money(part.of(line), part)))
                .toList();
        // In the order of ids everywhere, so that two people linking wait for each other but never in a circle.
        lock(shares.stream().map(Linking.Share::line).filter(other -> !other.equals(line)));
        lock(shares.stream().map(Linking.Share::deposit));
        linking.link(shares, evidence(line, input));
    }

    private void lock(Stream<? extends Stored> records) {
        records.distinct()
                .sorted(Comparator.comparing(Stored::id))
                .forEach(record -> entities.refresh(record, LockModeType.PESSIMISTIC_WRITE));
    }

    /** What an application gets from all its lines together. */
    private static BigDecimal paidTo(Deposit application, Input input) {
        return input.allocations().stream()
                .filter(part -> part.application().equals(application))
                .map(Part::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String evidence(StatementLine line, Input input) {
        return KeptText.write(Text.listed(input.allocations().stream()
                .map(part -> checking.inWords(part.of(line), part.application()))
                .toList()));
    }

    private static Money money(StatementLine line, Part part) {
        try {
            return new Money(part.amount(), line.money().currency());
        } catch (IllegalArgumentException inexact) {
            throw fundsdesk.crud.InvalidException.of(
                    "allocations.amount", "literal", String.valueOf(inexact.getMessage()));
        }
    }
}
