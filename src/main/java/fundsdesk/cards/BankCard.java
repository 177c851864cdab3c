package fundsdesk.cards;

import fundsdesk.access.Makers;
import fundsdesk.clients.Client;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Text;
import fundsdesk.crud.Tone;
import fundsdesk.crud.Verdict;
import fundsdesk.names.AccountNumber;
import fundsdesk.reference.Bank;
import fundsdesk.reference.BankRegion;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /** The part of the bank's country where the account is kept. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable BankRegion bankRegion;

    /** What the account can hold; none stands for whatever its bank offers. */
    @ElementCollection
    @CollectionTable(name = "bank_card_currencies", joinColumns = @JoinColumn(name = "bank_card_id"))
    @Column(name = "currency")
    private Set<String> currencies = new HashSet<>();

    @NotNull
    @Enumerated(EnumType.STRING)
    private CardType cardType = CardType.SAVINGS;

    @NotNull
    @Enumerated(EnumType.STRING)
    private CardSource source = CardSource.OPERATOR;

    @NotNull
    @Enumerated(EnumType.STRING)
    private HolderMatch holderMatch = HolderMatch.MISSING;

    /** Why the holder's name compares so, in sentences by their keys. */
    @NotNull
    @Size(max = 2000)
    private String holderFinding = "";

    @NotNull
    @Enumerated(EnumType.STRING)
    private Review review = Review.PENDING;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable CardRejectionReason rejectionReason;

    @Size(max = 500)
    private @Nullable String reviewNote;

    private @Nullable String reviewedBy;

    private @Nullable Instant reviewedAt;

    /** The rejection's reason as it was told to the client, in the client's language. */
    @Size(max = 200)
    private @Nullable String reasonForClient;

    @NotNull
    @Enumerated(EnumType.STRING)
    private Witness witness = Witness.PENDING_WITNESS;

    /** The number of the deposit that came from this very account. */
    private @Nullable String witnessDeposit;

    private @Nullable Instant witnessedAt;

    /** The persons who entered or changed it: none of them reviews it. */
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

    /** Whether this is how somebody writes its account number. */
    public boolean is(String account) {
        return AccountNumber.of(account, "").isSameAs(AccountNumber.of(accountNumber, bank().code()));
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

    /** Whether money may be sent to it: only once a second person approved it. */
    public Verdict mayReceive() {
        return Verdict.allowedIf(isApproved(), "card.not-approved", covered(accountNumber), review);
    }

    /** All but the last four digits hidden. */
    static String covered(String account) {
        return Objects.requireNonNull(Rows.mask(account));
    }

    void cameBy(CardSource way) {
        source = way;
    }

    /** Whoever saves it is one of its makers; its holder is compared anew with the client's names. */
    Verdict madeBy(String person) {
        maker = Makers.of(maker).with(person).kept();
        if (client == null || bank == null) {
            return Verdict.allowed();
        }
        HolderMatch.Finding finding = HolderMatch.compare(holderName, holderNameChinese, client);
        holderMatch = finding.match();
        holderFinding = finding.because();
        return Verdict.allowedIf(
                bankRegion == null || bankRegion.country().code().equals(bank.region()),
                "card.region-elsewhere",
                bank.name());
    }

    /** Whether the holder's name leaves no doubt that the account is the client's. */
    boolean isHolderKnown() {
        return holderMatch == HolderMatch.EQUAL || holderMatch == HolderMatch.SIMILAR;
    }

    Text holderFinding() {
        return HolderMatch.words(holderFinding);
    }

    String holderName() {
        return holderName;
    }

    /** Whether a deposit may still show that the account is the client's own. */
    public Verdict mayBeWitnessed() {
        if (isDeleted()) {
            return Verdict.refused("record.deleted");
        }
        return switch (witness) {
            case PENDING_WITNESS ->
                Verdict.allowedIf(review != Review.REJECTED, "card.not-approved", covered(accountNumber), review);
            case WITNESSED -> Verdict.refused("card.witnessed", Objects.requireNonNull(witnessDeposit));
        };
    }

    /** Money came from this very account.
     *
     * @param deposit the number of the completed deposit that shows it
     */
    public void witnessedBy(String deposit, Instant at) {
        mayBeWitnessed().orThrow();
        witness = Witness.WITNESSED;
        witnessDeposit = deposit;
        witnessedAt = at;
    }

    /** The deposit that showed that the account is the client's own was taken back: another one has to show it. */
    public void loseWitness(String deposit) {
        if (witness == Witness.WITNESSED && deposit.equals(witnessDeposit)) {
            witness = Witness.PENDING_WITNESS;
            witnessDeposit = null;
            witnessedAt = null;
        }
    }

    /** Whether this deposit is what shows that the card is the client's. */
    public boolean isWitnessedBy(String deposit) {
        return witness == Witness.WITNESSED && deposit.equals(witnessDeposit);
    }

    Verdict mayBeReviewedBy(String person) {
        return Verdict.allowedIf(review == Review.PENDING, "card.reviewed")
                .and(() -> Verdict.allowedIf(!Makers.of(maker).include(person), "card.own"));
    }

    void approved(@Nullable String note, String by, Instant at) {
        review = Review.APPROVED;
        decided(note, by, at);
    }

    private void decided(@Nullable String note, String by, Instant at) {
        reviewNote = note;
        reviewedBy = by;
        reviewedAt = at;
        registerEvent(new Reviewed(id(), review));
    }

    void rejected(CardRejectionReason reason, @Nullable String note, String by, Instant at) {
        review = Review.REJECTED;
        rejectionReason = reason;
        reasonForClient = reason.in(client().language());
        decided(note, by, at);
    }
}
