package fundsdesk.deposits;

import fundsdesk.crud.Attachments;
import fundsdesk.crud.Checklist;
import fundsdesk.reference.DepositMethods;
import org.springframework.stereotype.Component;

/** Asks for the document that some ways of depositing need before the client is credited (CFG-03). */
@Component
class Paperwork {

    private final DepositMethods methods;
    private final Attachments attachments;

    Paperwork(DepositMethods methods, Attachments attachments) {
        this.methods = methods;
        this.attachments = attachments;
    }

    /** Nothing is asked where the method needs none. */
    Checklist checks(Deposit deposit, Checklist before) {
        return methods.needDocument(deposit.method())
                ? before.must(attachments.isWith(deposit), "document-there", deposit.number(), deposit.method())
                : before;
    }
}
