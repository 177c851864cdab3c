package fundsdesk.approvals;

import fundsdesk.access.Actor;
import fundsdesk.access.Makers;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
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
public class WorkOrder extends Stored {

    /** Everybody who had to has approved. */
    public record Approved(About order) {}

    /** What an order is about, for those who are told of it. */
    public record About(String number, String type, String subject, String maker, String makerPerson) {}

    /**
     * People of a role have to look at it now.
     *
     * @param decided the persons who did before, and do not again, and those who never do
     */
    public record Waiting(About order, String role, int level, int levels, Set<String> decided) {}

    /**
     * It was made, and some get a copy of it.
     *
     * @param asked the role that is asked first, whose people are told so anyway
     */
    public record Made(About order, Copies copies, String asked) {}

    /** Everybody is done with it, one way or the other. */
    public record Ended(
            About order,
            Copies copies,
            OrderStatus status,
            @Nullable String message) {}

    @NotBlank
    private String number = "";

    /** The screen and action, {@code deposit-parameters.publish}. */
    @NotBlank
    @Column(name = "order_type")
    private String type = "";

    @NotBlank
    private String screen = "";

    @NotBlank
    private String action = "";

    /** The record it is about; none when the action makes one. */
    private @Nullable Long subjectId;

    private @Nullable Integer subjectVersion;

    @NotBlank
    @Size(max = 300)
    private String subject = "";

    @NotNull
    @Column(updatable = false)
    private String input = "{}";

    /** Names of the warnings that the maker accepted, separated by commas. */
    @NotNull
    private String acknowledged = "";

    @NotNull
    @Enumerated(EnumType.STRING)
    private OrderStatus status = OrderStatus.PENDING;

    @NotBlank
    private String maker = "";

    @NotBlank
    private String makerPerson = "";

    /** Persons beside the maker who do not decide on it: they had a hand in what it is about. */
    @NotNull
    @Column(updatable = false)
    private String keptApart = "";

    @Column(name = "order_level")
    private int level = 1;

    @Column(name = "order_levels")
    private int levels = 1;

    /** The role that is asked now. */
    private @Nullable String waitingRole;

    private Instant deadline = Instant.EPOCH;

    private @Nullable Instant endedAt;

    @LongText
    @Size(max = 1000)
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
        this.number = number;
        this.screen = screen;
        this.action = action;
        this.type = screen + "." + action;
        this.input = input;
        this.maker = maker.username();
        this.makerPerson = maker.person();
        this.deadline = deadline;
    }

    void about(@Nullable Stored subject, String label) {
        this.subjectId = subject == null ? null : subject.id();
        this.subjectVersion = subject == null ? null : subject.version();
        this.subject = label;
    }

    /** Tells those who get a copy, once it is known who is asked. */
    void copiedTo(Copies copies) {
        copyRoles.addAll(copies.roles());
        copyUsers.addAll(copies.users());
        registerEvent(new Made(about(), copies, waitingRole().orElse("")));
    }

    Copies copies() {
        return new Copies(Set.copyOf(copyRoles), Set.copyOf(copyUsers));
    }

    void keepApart(Makers makers) {
        keptApart = makers.kept();
    }

    About about() {
        return new About(number, type, subject, maker, makerPerson);
    }

    void accepting(Set<String> warnings) {
        this.acknowledged = String.join(",", warnings);
    }

    public String number() {
        return number;
    }

    public String type() {
        return type;
    }

    String screen() {
        return screen;
    }

    String action() {
        return action;
    }

    Optional<Long> subjectId() {
        return Optional.ofNullable(subjectId);
    }

    Optional<Integer> subjectVersion() {
        return Optional.ofNullable(subjectVersion);
    }

    public String subject() {
        return subject;
    }

    String input() {
        return input;
    }

    Set<String> acknowledged() {
        return acknowledged.isEmpty() ? Set.of() : Set.of(acknowledged.split(","));
    }

    public OrderStatus status() {
        return status;
    }

    public String maker() {
        return maker;
    }

    int level() {
        return level;
    }

    int levels() {
        return levels;
    }

    Optional<String> waitingRole() {
        return Optional.ofNullable(waitingRole);
    }

    Instant deadline() {
        return deadline;
    }

    /** Whether the person may decide on it at all: it waits, and they made neither it nor what it is about. */
    Verdict mayBeDecidedBy(String person) {
        return Verdict.allowedIf(status == OrderStatus.PENDING, "order.not-pending", number, status)
                .and(() -> Verdict.allowedIf(!makerPerson.equals(person), "order.own", number))
                .and(() ->
                        Verdict.allowedIf(!Makers.of(keptApart).include(person), "order.own-record", number, subject));
    }

    Verdict mayBeWithdrawnBy(String person) {
        return Verdict.allowedIf(status == OrderStatus.PENDING, "order.not-pending", number, status)
                .and(() -> Verdict.allowedIf(makerPerson.equals(person), "order.not-own", maker));
    }

    Verdict mayBeRetried() {
        return Verdict.allowedIf(status == OrderStatus.EXEC_FAILED, "order.not-failed", number, status);
    }

    void ask(int level, int levels, String role, Set<String> decided) {
        this.level = level;
        this.levels = levels;
        this.waitingRole = role;
        Set<String> apart = Makers.of(keptApart).with(decided).persons();
        registerEvent(new Waiting(about(), role, level, levels, apart));
    }

    void approved() {
        status = OrderStatus.APPROVED;
        waitingRole = null;
        registerEvent(new Approved(about()));
    }

    void end(OrderStatus outcome, Instant at, @Nullable String message) {
        status = outcome;
        waitingRole = null;
        endedAt = at;
        this.message = message == null || message.length() <= 1000 ? message : message.substring(0, 1000);
        registerEvent(new Ended(about(), copies(), outcome, this.message));
    }

    /** Its subject is no longer what the maker saw. */
    boolean isStaleFor(Stored now) {
        return subjectVersion != null && subjectVersion != now.version();
    }
}
