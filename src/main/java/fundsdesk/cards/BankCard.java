package fundsdesk.cards;

import fundsdesk.clients.Client;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Tone;
import fundsdesk.crud.Verdict;
import fundsdesk.reference.Bank;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A client's own bank account, bound for deposits and withdrawals. */
@Entity
@Audited
@Table(name = "bank_cards")
public class BankCard extends Stored {

    /** Whether a second person found it to be the client's own. */
    public enum Review implements Tone.Toned {
        PENDING(Tone.WAITING),
        APPROVED(Tone.DONE),
        REJECTED(Tone.FAILED);

        private final Tone tone;

        Review(Tone tone) {
            this.tone = tone;
        }

        @Override
        public Tone tone() {
            return tone;
        }
    }

    /** A second person decided on it. */
    public record Reviewed(long cardId, Review review) {}

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Client client;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Bank bank;

    @NotBlank
    @Size(max = 34)
    @Pattern(regexp = "[A-Z0-9-]+", message = "{account.number}")
    private String accountNumber = "";

    @NotBlank
    @Size(max = 120)
    private String holderName = "";

    @Size(max = 60)
    private @Nullable String holderNameChinese;

    @NotNull
    @Enumerated(EnumType.STRING)
    private Review review = Review.PENDING;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable CardRejectionReason rejectionReason;

    @Size(max = 500)
    private @Nullable String reviewNote;

    /** The person who entered it or changed it last: never the one who reviews it. */
    private String maker = "";

    protected BankCard() {}

    public Client client() {
        return Objects.requireNonNull(client);
    }

    public Bank bank() {
        return Objects.requireNonNull(bank);
    }

    public String accountNumber() {
        return accountNumber;
    }

    /** Why it was rejected, as the client reads it. */
    public Optional<CardRejectionReason> rejectionReason() {
        return Optional.ofNullable(rejectionReason);
    }

    /** Whether it may back a match or receive money. */
    public boolean isApproved() {
        return review == Review.APPROVED && !isDeleted();
    }

    /** What was reviewed stays as it was reviewed. */
    Verdict mayBeChanged() {
        return Verdict.allowedIf(review == Review.PENDING, "card.reviewed");
    }

    void madeBy(String person) {
        maker = person;
    }

    Verdict mayBeReviewedBy(String person) {
        return Verdict.allowedIf(review == Review.PENDING, "card.reviewed")
                .and(() -> Verdict.allowedIf(!maker.equals(person), "card.own"));
    }

    void approved(@Nullable String note) {
        review = Review.APPROVED;
        reviewNote = note;
        registerEvent(new Reviewed(id(), review));
    }

    void rejected(CardRejectionReason reason, @Nullable String note) {
        review = Review.REJECTED;
        rejectionReason = reason;
        reviewNote = note;
        registerEvent(new Reviewed(id(), review));
    }
}
