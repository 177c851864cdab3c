package fundsdesk.channels;

import fundsdesk.crud.Text;
import fundsdesk.edda.ToldDebits;
import org.springframework.stereotype.Component;

/** Settles the debit that a bank says it carried out (CHN-02): known by its number, which the bank writes as reference. */
@Component
class EddaCredit {

    private final ToldDebits debits;

    EddaCredit(ToldDebits debits) {
        this.debits = debits;
    }

    Effect credit(BankNotification notification) {
        String number = notification.reference().orElse("");
        return switch (debits.settled(number, notification.money(), notification.serial())) {
            case ToldDebits.Told.Settled settled ->
                new Effect.Applied(
                        settled.deposit(),
                        Text.of(
                                "notification.debit-settled",
                                number,
                                settled.deposit().number()));
            case ToldDebits.Told.Contradicts contradicts ->
                new Effect.Quarantined(
                        Text.of("notification.debit-contradicts", contradicts.debit(), contradicts.standing()));
            case ToldDebits.Told.Unknown unknown -> new Effect.Quarantined(Text.of("notification.no-debit"));
        };
    }

    /** What became of the debit is asked by its number: only the bank's answer to that ends it. */
    static Effect failed(BankNotification notification) {
        return new Effect.Nothing(
                Text.of("notification.debit-failed", notification.reference().orElse("")));
    }
}
