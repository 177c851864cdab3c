package fundsdesk.deposits;

import fundsdesk.access.Actor;
import fundsdesk.clients.Client;
import fundsdesk.crud.Amount;
import fundsdesk.crud.KeptSentence;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Tone;
import fundsdesk.crud.Verdict;
import fundsdesk.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** Lines linked to applications, waiting for a second person. */
@Entity
@Audited
@Table(name = "deposit_reviews")
public class DepositReview extends ReviewedLine {

    /** Why it needs a second person. */
    public enum Kind {
        /** The client's account is still being opened. */
        OPENING,
        OPENED,
        /** Money that cannot be accepted goes back to its payer. */
        DEPOSIT_REFUND,
        /** The money is a withdrawal that came back. */
        WITHDRAWAL_REFUND
    }

    /** Where it stands. */
    public enum Status implements Tone.Toned {
        PENDING(Tone.WAITING),
        APPROVED(Tone.DONE),
        RETURNED(Tone.UNDONE);

        private final Tone tone;

        Status(Tone tone) {
            this.tone = tone;
        }

        @Override
        public Tone tone() {
            return tone;
        }
    }

    @NotBlank
    private String number = "";

    @NotNull
    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.OPENED;

    @NotNull
    @Enumerated(EnumType.STRING)
    private Status status = Status.PENDING;

    /** Of a receipt that cannot be accepted nobody may know the client. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Client client;

    /** The application that is credited without a line; none where lines were linked. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Deposit deposit;

    @NotBlank
    private String currency = "";

    /** The money received, over all its allocations. */
    @NotNull
    @Amount
    private BigDecimal amount = BigDecimal.ZERO;

    @NotBlank
    private String linkedBy = "";

    @NotBlank
    private String linkedByPerson = "";

    /** Why the line was taken to belong to the application. */
    @LongText
    @KeptSentence
    private @Nullable String evidence;

    /** What the applications said when they were linked, to be compared when it is reviewed. */
    @LongText
    private @Nullable String linkedOn;

    private @Nullable String decidedBy;
    private @Nullable String decidedByPerson;
    private @Nullable Instant decidedAt;

    @Size(max = 500)
    private @Nullable String note;

    protected DepositReview() {}

    DepositReview(String number, Kind kind, @Nullable Client client, Money amount, Actor linker, String evidence) {
        this.number = number;
        this.kind = kind;
        this.client = client;
        this.currency = amount.currency();
        this.amount = amount.amount();
        this.linkedBy = linker.username();
        this.linkedByPerson = linker.person();
        this.evidence = evidence;
    }

    /** For what is credited without a line. */
    void directly(Deposit deposit) {
        this.deposit = deposit;
    }

    /** The applications as they were when they were linked. */
    void linkedOn(String facts) {
        this.linkedOn = facts;
    }

    Optional<String> linkedOn() {
        return Optional.ofNullable(linkedOn);
    }

    public Optional<String> evidence() {
        return Optional.ofNullable(evidence);
    }

    /** Who linked: by user name, and as the person who may not approve what follows from it. */
    public String linkedBy() {
        return linkedBy;
    }

    public String linkedByPerson() {
        return linkedByPerson;
    }

    /** What its lines are claimed for. */
    String claim() {
        return "deposit-reviews/" + number;
    }

    Optional<Deposit> deposit() {
        return Optional.ofNullable(deposit);
    }

    public String number() {
        return number;
    }

    public Kind kind() {
        return kind;
    }

    public Status status() {
        return status;
    }

    public Optional<Client> client() {
        return Optional.ofNullable(client);
    }

    public Money money() {
        return new Money(amount, currency);
    }

    /** Whether it waits for a decision, and this person may take it. */
    Verdict mayBeDecidedBy(String person) {
        return isPending().and(() -> Verdict.allowedIf(!linkedByPerson.equals(person), "review.own-link", number));
    }

    /** Whether its approval needs a work order. */
    boolean needsWorkOrder() {
        return switch (kind) {
            case OPENING, DEPOSIT_REFUND -> true;
            case OPENED, WITHDRAWAL_REFUND -> false;
        };
    }

    Verdict isPending() {
        return Verdict.allowedIf(
                status == Status.PENDING, "review.decided", status, shown(decidedBy), shown(decidedAt));
    }

    void decide(Status outcome, Actor by, Instant at, @Nullable String note) {
        mayBeDecidedBy(by.person()).orThrow();
        end(outcome, by, at, note);
    }

    /** It ends because its application ended. */
    void withdraw(Actor by, Instant at, String note) {
        isPending().orThrow();
        end(Status.RETURNED, by, at, note);
    }

    private void end(Status outcome, Actor by, Instant at, @Nullable String note) {
        status = outcome;
        decidedBy = by.username();
        decidedByPerson = by.person();
        decidedAt = at;
        this.note = note;
    }

    private static Object shown(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
