package fundsdesk.refunds;

import fundsdesk.clients.Client;
import fundsdesk.crud.Verdict;
import fundsdesk.deposits.Deposit;
import fundsdesk.deposits.DepositStatus;
import fundsdesk.ledger.Instruction;
import fundsdesk.ledger.LedgerService;
import fundsdesk.ledger.Procedure;
import fundsdesk.money.Money;
import fundsdesk.statements.StatementLine;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the money of a refund came from: for whom it was received, how much of it is left, and where it is in the books. */
@Component
class RefundOrigins {

    private static final String JOINED =
            "select count(a) from Allocation a where a.line = :line and a.deposit = :deposit and a.deletedAt is null";

    private static final String GIVEN_BACK = """
        select coalesce(sum(p.amount), 0) from RefundPart p where p.deposit = :deposit
        and p.refund.status <> CANCELLED and p.deletedAt is null\
        """;

    private static final String RECEIVED = """
        select coalesce(sum(a.amount), 0) from Allocation a where a.deposit = :deposit and a.deletedAt is null and a.id = (
        select max(b.id) from Allocation b where b.deposit = a.deposit and b.line = a.line and b.deletedAt is null)\
        """;

    private static final String WENT_BACK_WITHOUT = """
        select p.refund.number from RefundPart p where p.line is null and p.deposit.companyAccount = :account
        and p.deposit.bankReference = :reference and p.refund.status <> CANCELLED and p.deletedAt is null\
        """;

    private final EntityManager entities;
    private final LedgerService ledger;

    RefundOrigins(EntityManager entities, LedgerService ledger) {
        this.entities = entities;
        this.ledger = ledger;
    }

    /** Whether each part is money that its application was received as, and went back by no other refund. */
    Verdict hold(List<Refunds.Part> parts) {
        Verdict verdict = Verdict.allowed();
        for (Refunds.Part part : parts) {
            verdict = verdict.and(() -> part.deposit() == null ? isNobodys(part) : isOf(part, part.deposit()));
        }
        Map<Deposit, Money> sums = new HashMap<>();
        parts.stream()
                .filter(part -> part.deposit() != null)
                .forEach(part -> sums.merge(Objects.requireNonNull(part.deposit()), part.amount(), Money::plus));
        for (Map.Entry<Deposit, Money> each : sums.entrySet()) {
            verdict = verdict.and(() -> isLeft(each.getKey(), each.getValue()));
        }
        return verdict;
    }

    private Verdict isOf(Refunds.Part part, Deposit deposit) {
        boolean joined = part.line() == null
                ? isSuspended(deposit)
                : entities.createQuery(JOINED, Long.class)
                                        .setParameter("line", part.line())
                                        .setParameter("deposit", deposit)
                                        .getSingleResult()
                                > 0
                        && deposit.currency().equals(part.amount().currency());
        return Verdict.allowedIf(joined, "refund.not-joined", deposit.number());
    }

    /** Its line came late: what it brought went back before, as the money of the deposit that was credited on its word. */
    private Verdict isNobodys(Refunds.Part part) {
        StatementLine line = Objects.requireNonNull(part.line());
        Optional<String> before = line.bankReference()
                .flatMap(reference -> entities.createQuery(WENT_BACK_WITHOUT, String.class)
                        .setParameter("account", line.account())
                        .setParameter("reference", reference)
                        .getResultStream()
                        .findFirst());
        return before.<Verdict>map(number -> Verdict.refused("refund.went-back", number))
                .orElseGet(Verdict::allowed);
    }

    private Verdict isLeft(Deposit deposit, Money part) {
        Money received = received(deposit);
        Money left = received.minus(new Money(sum(GIVEN_BACK, deposit), deposit.currency()));
        return Verdict.allowedIf(part.compareTo(left) <= 0, "refund.deposit-less-left", deposit.number(), left, part);
    }

    private Money received(Deposit deposit) {
        return isSuspended(deposit)
                ? deposit.wasSuspended()
                : deposit.credited()
                        .map(credited -> credited.plus(deposit.fee()))
                        .orElseGet(() -> new Money(sum(RECEIVED, deposit), deposit.currency()));
    }

    private BigDecimal sum(String question, Deposit deposit) {
        return entities.createQuery(question, BigDecimal.class)
                .setParameter("deposit", deposit)
                .getSingleResult();
    }

    /**
     * Whose money it is: the client of its applications.
     *
     * @param named whom somebody named, who has to be the same
     */
    @Nullable
    Client clientOf(List<Refunds.Part> parts, @Nullable Client named) {
        Set<Client> clients = Stream.concat(
                        Stream.ofNullable(named),
                        parts.stream()
                                .flatMap(part -> Stream.ofNullable(part.deposit()))
                                .map(Deposit::client))
                .collect(Collectors.toSet());
        Verdict.allowedIf(clients.size() <= 1, "refund.other-client").orThrow();
        return clients.stream().findFirst().orElse(null);
    }

    /** Where it is in the books until it is paid: nobody says that, it follows from what was booked. */
    RefundMoney moneyOf(List<Refunds.Part> parts) {
        long waiting = parts.stream().filter(this::isInSuspense).count();
        Verdict.allowedIf(waiting == 0 || waiting == parts.size(), "refund.mixed-money")
                .orThrow();
        return waiting == 0 ? RefundMoney.UNBOOKED : RefundMoney.IN_SUSPENSE;
    }

    private boolean isInSuspense(Refunds.Part part) {
        return part.deposit() != null
                ? isSuspended(part.deposit())
                : Stream.ofNullable(part.line())
                        .flatMap(line -> ledger.inquire(takenIn(line).key()).stream())
                        .anyMatch(booked -> booked.status() == Procedure.Status.END_OK);
    }

    /** A receipt that cannot be accepted is taken in by this. */
    static Instruction takenIn(StatementLine line) {
        return Instruction.of("statement-lines/" + line.id(), "refund");
    }

    /** Its money waited for the client's account, which was not opened. */
    static boolean isSuspended(Deposit deposit) {
        return deposit.status() == DepositStatus.REJECTED && deposit.waited();
    }
}
