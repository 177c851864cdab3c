package fundsdesk.edda;

import fundsdesk.crud.Attachments;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import fundsdesk.reference.DepositMethods;
import fundsdesk.reference.Method;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Lets a debit go to the bank. That it went is recorded first: what happens then, it is never sent again. */
@Component
final class SendDebit extends RecordAction<EddaDebit, NoInput> {

    private final DepositMethods methods;
    private final Attachments attachments;
    private final Clock clock;

    SendDebit(DepositMethods methods, Attachments attachments, Clock clock) {
        super("send", NoInput.class);
        this.methods = methods;
        this.attachments = attachments;
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

    /** It is credited without a person once the bank says that it is settled: the document is asked for before. */
    @Override
    protected Checklist checks(EddaDebit debit, NoInput input) {
        return methods.needDocument(Method.EDDA)
                ? Checklist.empty().must(attachments.isWith(debit), "debit-document")
                : Checklist.empty();
    }

    @Override
    protected void run(EddaDebit debit, NoInput input) {
        debit.send(clock.instant());
    }
}
