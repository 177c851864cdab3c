package fundsdesk.approvals;

import fundsdesk.access.Actor;
import fundsdesk.crud.KeptSentence;
import fundsdesk.crud.KeptText;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Text;
import fundsdesk.crud.Verdict;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A request that other people must approve before its action runs; holds all that is needed to run it then. */
@Entity
@Audited
@Table(name = "work_orders")
public class WorkOrder extends OrderRequest {

    /** Everybody who had to has approved. */
    public record Approved(About order) {}

    /** What an order is about, for those who are told of it. */
    public record About(String number, String type, String subject, String maker, String makerPerson) {}

    /**
     * Some have to look at it now.
     *
     * @param decided the persons who did before, and do not again, and those who never do
     */
    public record Waiting(About order, Asked asked, int level, int levels, Set<String> decided) {}

    /**
     * It was made, and some get a copy of it.
     *
     * @param asked who is asked first and told so anyway
     */
    public record Made(About order, Copies copies, Asked asked) {}

    /** Everybody is done with it, one way or the other. */
    public record Ended(
            About order,
            Copies copies,
            OrderStatus status,
            @Nullable String message) {}

    @NotNull
    @Enumerated(EnumType.STRING)
    private OrderStatus status = OrderStatus.PENDING;

    @Column(name = "order_level")
    private int level = 1;

    @Column(name = "order_levels")
    private int levels = 1;

    /** The role that is asked now. */
    private @Nullable String waitingRole;

    /** The accounts that are asked now by name. */
    private @Nullable String waitingUsers;

    private Instant deadline = Instant.EPOCH;

    private @Nullable Instant endedAt;

    @LongText
    @Size(max = 1000)
    @KeptSentence
    private @Nullable String message;

    /** Those whom its flow told when the order was made, whatever the flow says since. */
    @ElementCollection
    @CollectionTable(name = "work_order_copy_roles", joinColumns = @JoinColumn(name = "work_order_id"))
    @Column(name = "role")
    private Set<String> copyRoles = new TreeSet<>();

    @ElementCollection
    @CollectionTable(name = "work_order_copy_users", joinColumns = @JoinColumn(name = "work_order_id"))
    @Column(name = "username")
    private Set<String> copyUsers = new TreeSet<>();

    protected WorkOrder() {}

    WorkOrder(String number, String screen, String action, String input, Actor maker, Instant deadline) {
        super(number, screen, action, input, maker);
        this.deadline = deadline;
    }

    /** Tells those who get a copy, once it is known who is asked. */
    void copiedTo(Copies copies) {
        copyRoles.addAll(copies.roles());
        copyUsers.addAll(copies.users());
        registerEvent(new Made(about(), copies, asked()));
    }

    Copies copies() {
        return new Copies(Set.copyOf(copyRoles), Set.copyOf(copyUsers));
    }

    About about() {
        return new About(number(), type(), subject(), maker(), makerPerson());
    }

    public OrderStatus status() {
        return status;
    }

    /** Why it ended so. */
    Optional<String> message() {
        return Optional.ofNullable(message);
    }

    int level() {
        return level;
    }

    int levels() {
        return levels;
    }

    /** Whom it waits for; nobody once it does not wait. */
    Asked asked() {
        return Asked.of(waitingRole, waitingUsers);
    }

    Instant deadline() {
        return deadline;
    }

    /** Whether the person may decide on it at all: it waits, and they made neither it nor what it is about. */
    Verdict mayBeDecidedBy(String person) {
        return Verdict.allowedIf(status == OrderStatus.PENDING, "order.not-pending", number(), status)
                .and(() -> Verdict.allowedIf(!makerPerson().equals(person), "order.own", number()))
                .and(() -> Verdict.allowedIf(!keptApart().include(person), "order.own-record", number(), subject()));
    }

    Verdict mayBeWithdrawnBy(String person) {
        return Verdict.allowedIf(status == OrderStatus.PENDING, "order.not-pending", number(), status)
                .and(() -> Verdict.allowedIf(makerPerson().equals(person), "order.not-own", maker()));
    }

    Verdict mayBeRetried() {
        return Verdict.allowedIf(status == OrderStatus.EXEC_FAILED, "order.not-failed", number(), status);
    }

    void ask(int level, int levels, Asked asked, Set<String> decided) {
        this.level = level;
        this.levels = levels;
        waitFor(asked);
        Set<String> apart = keptApart().with(decided).persons();
        registerEvent(new Waiting(about(), asked, level, levels, apart));
    }

    private void waitFor(Asked asked) {
        waitingRole = asked.role();
        waitingUsers = asked.names().orElse(null);
    }

    void approved() {
        status = OrderStatus.APPROVED;
        waitFor(Asked.nobody());
        registerEvent(new Approved(about()));
    }

    void end(OrderStatus outcome, Instant at, @Nullable Text message) {
        status = outcome;
        waitFor(Asked.nobody());
        endedAt = at;
        this.message = message == null ? null : KeptText.write(message);
        registerEvent(new Ended(about(), copies(), outcome, this.message));
    }
}
