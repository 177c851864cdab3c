package fundsdesk.channels;

import fundsdesk.crud.NoInput;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Does what a notification says. The desk does it by itself; a person does it again where it did not work out. */
@Component
final class ApplyNotification extends RecordAction<BankNotification, NoInput> {

    private final Effects effects;

    ApplyNotification(Effects effects) {
        super("retry", NoInput.class);
        this.effects = effects;
        batch();
        movesMoney();
        rehearsable();
        primary();
    }

    @Override
    protected Verdict allows(BankNotification notification) {
        return notification.mayBeApplied();
    }

    @Override
    protected void run(BankNotification notification, NoInput input) {
        effects.of(notification);
    }
}
