package fundsdesk.channels;

/** The key by which a payment is credited once, ever: of the bank's serial, whatever the channel calls it. */
final class ReceiptKey {

    private ReceiptKey() {}

    static String of(BankNotification notification) {
        return "bank/" + notification.bank().id() + "/" + notification.serial();
    }
}
