package fundsdesk.edda;

import fundsdesk.crud.NoInput;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Lets a debit go to the bank. That it went is recorded first: what happens then, it is never sent again. */
@Component
final class SendDebit extends RecordAction<EddaDebit, NoInput> {

    private final Clock clock;

    SendDebit(Clock clock) {
        super("send", NoInput.class);
        this.clock = clock;
        movesMoney();
        rehearsable();
        irreversible();
        batch();
        primary();
    }

    @Override
    protected Verdict allows(EddaDebit debit) {
        return debit.mayBeSent();
    }

    @Override
    protected void run(EddaDebit debit, NoInput input) {
        debit.send(clock.instant());
    }
}
