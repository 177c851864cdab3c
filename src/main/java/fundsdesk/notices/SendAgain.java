package fundsdesk.notices;

import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Sends an e-mail once more that was refused, or of which nobody knows whether it left. */
@Component
final class SendAgain extends RecordAction<OutgoingMail, Reason> {

    private final MailQueue queue;

    SendAgain(MailQueue queue) {
        super("send-again", Reason.class);
        this.queue = queue;
        batch();
    }

    @Override
    protected Verdict allows(OutgoingMail mail) {
        return mail.mayBeSentAgain();
    }

    @Override
    protected void run(OutgoingMail mail, Reason input) {
        mail.again();
        queue.add(mail.id());
    }
}
