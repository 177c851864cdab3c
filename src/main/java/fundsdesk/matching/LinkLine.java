package fundsdesk.matching;

import fundsdesk.crud.Checklist;
import fundsdesk.crud.RecordAction;
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
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Links a line to applications: both are claimed, and the pair goes to deposit review. */
@Component
final class LinkLine extends RecordAction<StatementLine, LinkLine.Input> {

    /** @param allocations how the line's money is divided */
    record Input(@NotEmpty @Valid List<Part> allocations) {}

    /** So much for one application. */
    record Part(
            @NotNull Deposit application, @NotNull @Positive BigDecimal amount) {}

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
            checks = checking.checks(line, part.application(), part.amount(), checks);
        }
        return checks;
    }

    @Override
    protected void run(StatementLine line, Input input) {
        List<Linking.Share> shares = input.allocations().stream()
                .map(part -> new Linking.Share(part.application(), money(line, part)))
                .sorted(Comparator.comparing(share -> share.deposit().id()))
                .toList();
        // In the order of ids everywhere, so that two people linking wait for each other but never in a circle.
        shares.forEach(share -> entities.lock(share.deposit(), LockModeType.PESSIMISTIC_WRITE));
        linking.link(line, shares, evidence(line, input));
    }

    private String evidence(StatementLine line, Input input) {
        return input.allocations().stream()
                .map(part -> checking.inWords(line, part.application()))
                .collect(Collectors.joining("\n"));
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
