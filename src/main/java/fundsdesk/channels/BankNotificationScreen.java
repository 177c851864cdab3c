package fundsdesk.channels;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** The inbox: every notification that came, its signature, what it did, and how often it came again. */
@Component
final class BankNotificationScreen extends Screen<BankNotification> {
    BankNotificationScreen() {
        super("bank-notifications", BankNotification.class);
        menu(Menus.DEPOSITS, 135);
        columns(BankNotification_.createdAt, BankNotification_.channel, BankNotification_.event);
        columns(BankNotification_.status, BankNotification_.repeats, BankNotification_.amount);
        columns(BankNotification_.payerName, BankNotification_.bankSerial, BankNotification_.deposit);
        columns(BankNotification_.bank, BankNotification_.signature, BankNotification_.reason);
        alsoOffers(BankNotification_.number, BankNotification_.payerAccount, BankNotification_.accountNo);
        alsoOffers(BankNotification_.notificationId, BankNotification_.reference, BankNotification_.attempts);
        search(BankNotification_.number, BankNotification_.bankSerial, BankNotification_.payerAccount);
        filters(BankNotification_.status, BankNotification_.signature, BankNotification_.channel);
        filters(BankNotification_.event, BankNotification_.bank, BankNotification_.createdAt);
        number(BankNotification_.number);
        status(BankNotification_.status);
        figures(BankNotification_.amount);
        defaultSort(BankNotification_.createdAt, false);
        section("effect", BankNotification_.status, BankNotification_.reason, BankNotification_.deposit);
        section("effect", BankNotification_.processedAt, BankNotification_.attempts, BankNotification_.contradicts);
        section("payment", BankNotification_.bank, BankNotification_.channel, BankNotification_.event);
        section("payment", BankNotification_.bankSerial, BankNotification_.amount, BankNotification_.currency);
        section("payment", BankNotification_.payerName, BankNotification_.payerAccount, BankNotification_.accountNo);
        section("payment", BankNotification_.reference, BankNotification_.message, BankNotification_.occurredAt);
        section("receipt", BankNotification_.signature, BankNotification_.connection, BankNotification_.notificationId);
        section("receipt", BankNotification_.address, BankNotification_.repeats, BankNotification_.body);
        readableWith(BankNotification_.body, "BANK_NOTIFICATION_BODY");
        tabOf(BankNotification_.deposit);
        timeline(BankNotification_.status);
        view("failed", Filter.where(BankNotification_.status, Operator.EQ, NotificationStatus.FAILED));
        view("quarantined", Filter.where(BankNotification_.status, Operator.EQ, NotificationStatus.QUARANTINED));
        view("waiting", Filter.where(BankNotification_.status, Operator.EQ, NotificationStatus.WAITING));
        view("refused", Filter.where(BankNotification_.status, Operator.EQ, NotificationStatus.REFUSED));
    }
}
