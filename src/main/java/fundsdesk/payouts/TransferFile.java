package fundsdesk.payouts;

import fundsdesk.access.Actor;
import fundsdesk.access.Makers;
import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.crud.Amount;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import fundsdesk.money.Money;
import fundsdesk.statements.StatementLine;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** Payments from one company account that the bank is told of in one file. */
@Entity
@Audited
@Table(name = "transfer_files")
public class TransferFile extends Stored {

    /** Limits what one file can cost, and what two persons can look through. */
    static final int MOST_PAYMENTS = 5_000;

    private String number = "";

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable CompanyBankAccount account;

    private String currency = "";

    @NotNull
    @Enumerated(EnumType.STRING)
    private TransferFormat format = TransferFormat.PAIN_001_09;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable TransferMapping mapping;

    @NotNull
    private LocalDate executionDate = LocalDate.EPOCH;

    @NotNull
    @Enumerated(EnumType.STRING)
    private TransferStatus status = TransferStatus.DRAFT;

    private int payments;

    @Amount
    private BigDecimal total = BigDecimal.ZERO;

    /** Whoever prepared it or what is paid with it: none of them authorises it. */
    private String makers = "";

    private @Nullable String sha256;
    private @Nullable String exportedBy;
    private @Nullable Instant exportedAt;
    private @Nullable Instant releasedAt;
    private @Nullable String uploadedBy;
    private @Nullable Instant uploadedAt;
    private @Nullable String bankReference;

    /** The bank's one booking of all of it, where it books files and not payments. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable StatementLine debit;

    @LongText
    private @Nullable String voidReason;

    protected TransferFile() {}

    TransferFile(String number, NewTransferFile.Input of, Makers hands) {
        this.number = number;
        this.account = of.account();
        this.currency = of.currency().code();
        this.format = of.format();
        this.mapping = of.mapping();
        this.executionDate = of.executionDate();
        this.makers = hands.kept();
    }

    public String number() {
        return number;
    }

    public CompanyBankAccount account() {
        return Objects.requireNonNull(account);
    }

    public String currency() {
        return currency;
    }

    TransferFormat format() {
        return format;
    }

    Optional<TransferMapping> mapping() {
        return Optional.ofNullable(mapping);
    }

    LocalDate executionDate() {
        return executionDate;
    }

    TransferStatus status() {
        return status;
    }

    /** The sum of its payments. */
    Money total() {
        return new Money(total, currency);
    }

    int payments() {
        return payments;
    }

    Makers makers() {
        return Makers.of(makers);
    }

    Optional<String> sha256() {
        return Optional.ofNullable(sha256);
    }

    /** The characters that its bytes stand for. */
    Charset charset() {
        return mapping == null ? StandardCharsets.UTF_8 : mapping.charset();
    }

    String fileName() {
        return number + "." + format.extension();
    }

    /** Whether payments can still be put into it and taken out. */
    Verdict isOpen() {
        return Verdict.allowedIf(status == TransferStatus.DRAFT, "transfer.not-draft", number, status);
    }

    Verdict mayTake(Payout payout) {
        return isOpen().and(() -> Verdict.allowedIf(
                        payout.amount().currency().equals(currency), "transfer.other-currency", number, currency))
                .and(() -> Verdict.allowedIf(
                        payout.from() == null || payout.from().equals(account),
                        "transfer.other-account",
                        payout.number(),
                        payout.from() == null ? "" : payout.from().accountNumber()))
                .and(() -> Verdict.allowedIf(payments < MOST_PAYMENTS, "transfer.full", number, MOST_PAYMENTS));
    }

    void take(Payout payout, Makers hands) {
        mayTake(payout).orThrow();
        payments++;
        total = total.add(payout.amount().amount());
        makers = makers().with(payout.makers()).with(hands.persons()).kept();
    }

    void leave(Money amount) {
        isOpen().orThrow();
        payments--;
        total = total.subtract(amount.amount());
    }

    /** Whether the bank could still pay it as it is written, from an account that still pays. */
    Verdict isPayable(LocalDate today) {
        return account()
                .mayPay(currency)
                .and(() -> Verdict.allowedIf(
                        !executionDate.isBefore(today), "transfer.day-passed", number, executionDate));
    }

    Verdict mayBeExported() {
        return isOpen().and(() -> Verdict.allowedIf(payments > 0, "transfer.empty", number));
    }

    /** Whether a bank could read what stands in it beside its payments. */
    Verdict isReadable() {
        return BankText.of(number, account().accountName(), format)
                .and(() -> BankText.of(number, account().bank().name(), format))
                .and(() -> mapping == null ? Verdict.allowed() : mapping.isReadable());
    }

    /** Its day passed while it was a draft. */
    void reschedule(LocalDate day, Makers hands) {
        isOpen().orThrow();
        executionDate = day;
        makers = makers().with(hands.persons()).kept();
    }

    /** Nothing of it changes from now on. */
    void exported(String fingerprint, Actor by, Makers hands, Instant at) {
        mayBeExported().orThrow();
        status = TransferStatus.EXPORTED;
        sha256 = fingerprint;
        exportedBy = by.username();
        exportedAt = at;
        makers = makers().with(hands.persons()).kept();
    }

    /** Whether the person may be one of the two: no program, and nobody who had a hand in what is paid (RFD-04). */
    Verdict mayBeAuthorisedBy(Actor actor) {
        return Verdict.allowedIf(status == TransferStatus.EXPORTED, "transfer.not-exported", number, status)
                .and(() -> Verdict.allowedIf(actor.kind() != Actor.Kind.MACHINE, "transfer.by-program"))
                .and(() -> Verdict.allowedIf(!makers().include(actor.person()), "transfer.own", number));
    }

    /** Both authorised it. */
    void release(Instant at) {
        status = TransferStatus.RELEASED;
        releasedAt = at;
    }

    boolean waitsForAuthorisation() {
        return status == TransferStatus.EXPORTED;
    }

    boolean isReleased() {
        return status == TransferStatus.RELEASED || status == TransferStatus.UPLOADED;
    }

    Verdict mayBeUploaded() {
        return Verdict.allowedIf(status == TransferStatus.RELEASED, "transfer.not-released", number, status);
    }

    void uploaded(@Nullable String reference, Actor by, Instant at) {
        mayBeUploaded().orThrow();
        status = TransferStatus.UPLOADED;
        bankReference = reference;
        uploadedBy = by.username();
        uploadedAt = at;
    }

    /** Whether the bank can have paid of it. */
    Verdict isAtBank() {
        return Verdict.allowedIf(status == TransferStatus.UPLOADED, "transfer.not-uploaded", number, status);
    }

    /** Whether the bank can have booked all of it as one, and nobody has said which booking that is. */
    Verdict mayBeDebited() {
        return isAtBank().and(this::isDebitedSingly);
    }

    /** Whether the bank books each payment of it, as far as is known. */
    public Verdict isDebitedSingly() {
        return Verdict.allowedIf(debit == null, "transfer.debited-whole", number);
    }

    void debited(StatementLine booking) {
        mayBeDebited().orThrow();
        debit = booking;
    }

    LocalDate releasedOn(ZoneId zone) {
        return releasedAt == null ? LocalDate.MAX : releasedAt.atZone(zone).toLocalDate();
    }

    Optional<String> bankReference() {
        return Optional.ofNullable(bankReference);
    }

    /** Whether it can be at the bank without anybody having said so. */
    boolean mayBeGone() {
        return status == TransferStatus.RELEASED;
    }

    Verdict mayBeVoided() {
        return switch (status) {
            case DRAFT, EXPORTED, RELEASED -> Verdict.allowed();
            case UPLOADED, VOID -> Verdict.refused("transfer.not-voidable", number, status);
        };
    }

    void voidBecause(String reason) {
        mayBeVoided().orThrow();
        status = TransferStatus.VOID;
        voidReason = reason;
    }
}
