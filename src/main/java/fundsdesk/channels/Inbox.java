package fundsdesk.channels;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.access.Guarded;
import fundsdesk.crud.ChangeNote;
import fundsdesk.crud.KeptText;
import fundsdesk.crud.Numbers;
import fundsdesk.crud.Text;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what banks send: looks at the signature, and stores it in a transaction of its own before anything else is done
 * with it. What was acknowledged is stored; {@link NotificationWork} does the rest, and comes back to it after a crash.
 */
@Component
@Guarded("a bank shows by its signature that it may")
class Inbox {

    private static final int KEPT_OF_REFUSED = 4_000;

    /**
     * What a bank sent.
     *
     * @param signature the header as it came
     * @param address from where on the network
     */
    record Parcel(
            byte[] body,
            @Nullable String signature,
            @Nullable String address) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** What is answered. */
    sealed interface Answer {
        /** Stored, now or before; the answer is the same however often it comes. */
        record Accepted(String number, long id, boolean first) implements Answer {}

        /** Nobody knows whether the bank sent it. */
        record Unsigned(SignatureCheck check) implements Answer {}

        /** The bank sent it, but it cannot be read. */
        record Unreadable(String why) implements Answer {}

        /** No such bank is connected. */
        record Unknown() implements Answer {}
    }

    private final BankConnections connections;
    private final BankNotifications notifications;
    private final NotificationDeliveries deliveries;
    private final ConnectionSecrets secrets;
    private final RefusedKept kept;
    private final Numbers numbers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Inbox(
            BankConnections connections,
            BankNotifications notifications,
            NotificationDeliveries deliveries,
            ConnectionSecrets secrets,
            RefusedKept kept,
            Numbers numbers,
            TransactionTemplate transaction,
            Clock clock) {
        this.connections = connections;
        this.notifications = notifications;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.kept = kept;
        this.numbers = numbers;
        this.transaction = transaction;
        this.clock = clock;
    }

    Answer take(String bankCode, Parcel parcel) {
        Actor bank = Actor.system("bank-" + bankCode).from(Actor.Source.NOTIFICATION, parcel.address());
        return Acting.as(
                bank,
                () -> connections
                        .find(bankCode)
                        .filter(BankConnection::isEnabled)
                        .map(connection -> look(connection, parcel))
                        .orElseGet(Answer.Unknown::new));
    }

    private Answer look(BankConnection connection, Parcel parcel) {
        Optional<BankSignature> signature = BankSignature.read(parcel.signature());
        SignatureCheck check = signature
                .map(each -> each.check(parcel.body(), secrets.secrets(connection.id()), clock.instant()))
                .orElse(SignatureCheck.MISSING);
        if (check != SignatureCheck.VALID) {
            refuse(connection, parcel, check, Text.of("notification.signature", check));
            return new Answer.Unsigned(check);
        }
        try {
            return store(
                    connection,
                    parcel,
                    BankMessage.read(parcel.text()),
                    signature.orElseThrow().at());
        } catch (BankMessage.Unreadable unreadable) {
            String why = String.valueOf(unreadable.getMessage());
            refuse(connection, parcel, check, Text.of("notification.unreadable", why));
            return new Answer.Unreadable(why);
        }
    }

    private Answer store(BankConnection connection, Parcel parcel, BankMessage message, Instant signedAt) {
        try {
            return inTransaction(() -> keep(connection, parcel, message, signedAt));
        } catch (DataIntegrityViolationException other) {
            // The same notification came at the same moment, and was stored first.
            return inTransaction(() -> keep(connection, parcel, message, signedAt));
        }
    }

    private Answer keep(BankConnection connection, Parcel parcel, BankMessage message, Instant signedAt) {
        Optional<BankNotification> known = notifications.find(connection.bank(), message.bankSerial(), message.event());
        if (known.isPresent() && known.get().says(message)) {
            deliveries.save(new NotificationDelivery(known.get(), signedAt, parcel.address()));
            return new Answer.Accepted(known.get().number(), known.get().id(), false);
        }
        BankNotification received =
                BankNotification.signed(numbers.next("NTF"), connection, message, parcel.text(), parcel.address());
        known.ifPresent(before ->
                received.contradicts(before, KeptText.write(Text.of("notification.says-otherwise", before.number()))));
        notifications.save(received);
        deliveries.save(new NotificationDelivery(received, signedAt, parcel.address()));
        return new Answer.Accepted(received.number(), received.id(), known.isEmpty());
    }

    private void refuse(BankConnection connection, Parcel parcel, SignatureCheck check, Text why) {
        if (!kept.mayKeep(connection.id())) {
            return;
        }
        String text = parcel.text().replace("\u0000", "");
        String beginning = text.substring(0, Math.min(text.length(), KEPT_OF_REFUSED));
        inTransaction(() -> notifications.save(BankNotification.refused(
                numbers.next("NTF"), connection, check, beginning, parcel.address(), KeptText.write(why))));
    }

    private <R> R inTransaction(Supplier<R> work) {
        R result = ChangeNote.of("bank-notifications.receive").during(() -> transaction.execute(status -> work.get()));
        return java.util.Objects.requireNonNull(result);
    }
}
