package fundsdesk.channels;

import fundsdesk.crud.Amount;
import fundsdesk.crud.KeptSentence;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import fundsdesk.deposits.Deposit;
import fundsdesk.money.Money;
import fundsdesk.reference.Bank;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.Formula;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** What a bank told the desk, whether it was really the bank, and what became of it. */
@Entity
@Audited
@Table(name = "bank_notifications")
class BankNotification extends Stored {

    /** After so many defects in a row a person has to look. */
    static final int MOST_ATTEMPTS = 5;

    private String number = "";

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable BankConnection connection;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Bank bank;

    @Enumerated(EnumType.STRING)
    private SignatureCheck signature = SignatureCheck.MISSING;

    @Enumerated(EnumType.STRING)
    private NotificationStatus status = NotificationStatus.REFUSED;

    private @Nullable String notificationId;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    @Enumerated(EnumType.STRING)
    private @Nullable BankEvent event;

    private @Nullable String bankSerial;
    private @Nullable String accountNo;
    private @Nullable String currency;

    @Amount
    private @Nullable BigDecimal amount;

    private @Nullable String payerName;
    private @Nullable String payerAccount;
    private @Nullable String reference;

    @LongText
    private @Nullable String message;

    private @Nullable Instant occurredAt;

    /** As it came; of what was refused only the beginning. */
    @LongText
    private String body = "";

    private @Nullable String address;

    @LongText
    @KeptSentence
    private @Nullable String reason;

    /** What was credited by it, or taken back. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Deposit deposit;

    /** The notification before it that says something else of the same payment. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable BankNotification contradicts;

    private int attempts;
    private @Nullable Instant processedAt;

    /** How often it came again. */
    @NotAudited
    @Formula("(select greatest(count(*) - 1, 0) from notification_deliveries d where d.notification_id = id)")
    private int repeats;

    protected BankNotification() {}

    private BankNotification(String number, BankConnection connection, SignatureCheck signature, String body) {
        this.number = number;
        this.connection = connection;
        this.bank = connection.bank();
        this.signature = signature;
        this.body = body;
    }

    /** One that is acted upon. */
    static BankNotification signed(
            String number, BankConnection connection, BankMessage said, String body, @Nullable String address) {
        BankNotification received = new BankNotification(number, connection, SignatureCheck.VALID, body);
        received.address = address;
        received.status = NotificationStatus.RECEIVED;
        received.say(said);
        return received;
    }

    /** One that is only kept as evidence. */
    static BankNotification refused(
            String number,
            BankConnection connection,
            SignatureCheck signature,
            String body,
            @Nullable String address,
            String reason) {
        BankNotification refused = new BankNotification(number, connection, signature, body);
        refused.address = address;
        refused.reason = reason;
        return refused;
    }

    private void say(BankMessage said) {
        notificationId = said.notificationId();
        channel = said.channel();
        event = said.event();
        bankSerial = said.bankSerial();
        accountNo = said.accountNo();
        currency = said.currency();
        amount = said.amount();
        payerName = said.payerName();
        payerAccount = said.payerAccount();
        reference = said.reference();
        message = said.message();
        occurredAt = said.occurredAt();
    }

    /** Whether the message says of the payment what this one says. Ids, words and times may differ when a bank repeats. */
    boolean says(BankMessage said) {
        return channel == said.channel()
                && Objects.equals(currency, said.currency())
                && amount != null
                && amount.compareTo(said.amount()) == 0
                && Objects.equals(accountNo, said.accountNo())
                && Objects.equals(payerAccount, said.payerAccount());
    }

    void contradicts(BankNotification before, String why) {
        contradicts = before;
        status = NotificationStatus.QUARANTINED;
        reason = why;
    }

    String number() {
        return number;
    }

    BankConnection connection() {
        return Objects.requireNonNull(connection);
    }

    Bank bank() {
        return Objects.requireNonNull(bank);
    }

    NotificationStatus status() {
        return status;
    }

    Channel channel() {
        return Objects.requireNonNull(channel);
    }

    BankEvent event() {
        return Objects.requireNonNull(event);
    }

    String serial() {
        return Objects.requireNonNull(bankSerial);
    }

    /** @throws IllegalArgumentException when the currency has fewer decimals */
    Money money() {
        return new Money(Objects.requireNonNull(amount).stripTrailingZeros(), Objects.requireNonNull(currency));
    }

    String currency() {
        return Objects.requireNonNull(currency);
    }

    Optional<String> accountNo() {
        return Optional.ofNullable(accountNo);
    }

    Optional<String> payerName() {
        return Optional.ofNullable(payerName);
    }

    Optional<String> payerAccount() {
        return Optional.ofNullable(payerAccount);
    }

    Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    Optional<String> message() {
        return Optional.ofNullable(message);
    }

    Instant occurredAt() {
        return Objects.requireNonNull(occurredAt);
    }

    Optional<Deposit> deposit() {
        return Optional.ofNullable(deposit);
    }

    int attempts() {
        return attempts;
    }

    /** Whether it can be worked off, or worked off again. */
    Verdict mayBeApplied() {
        return switch (status) {
            case RECEIVED, WAITING, FAILED -> Verdict.allowed();
            case QUARANTINED -> Verdict.allowedIf(contradicts == null, "notification.contradicts", number);
            case APPLIED, NO_EFFECT, REFUSED -> Verdict.refused("notification.ended", number, status);
        };
    }

    Verdict mayBeSetAside() {
        return Verdict.allowedIf(
                status == NotificationStatus.QUARANTINED
                        || status == NotificationStatus.FAILED
                        || (status == NotificationStatus.WAITING && event != BankEvent.REFUNDED),
                "notification.nothing-to-set-aside",
                number,
                status);
    }

    void applied(Deposit subject, String why, Instant at) {
        end(NotificationStatus.APPLIED, why, at);
        deposit = subject;
    }

    void end(NotificationStatus outcome, String why, Instant at) {
        status = outcome;
        reason = why;
        processedAt = at;
        attempts++;
    }

    /** It did not work out: a rule said no, or there was a defect, which is tried again a few times. */
    void stumbled(String why, boolean defect, Instant at) {
        boolean again = defect && attempts + 1 < MOST_ATTEMPTS;
        end(again ? status : NotificationStatus.FAILED, why, at);
    }
}
