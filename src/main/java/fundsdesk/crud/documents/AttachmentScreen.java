package fundsdesk.crud.documents;

import fundsdesk.crud.KeptBeside;
import fundsdesk.crud.Screen;
import fundsdesk.crud.TableWords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All documents, whatever they are kept with; their contents are handed out beside their records. */
@Component
final class AttachmentScreen extends Screen<Attachment> {
    AttachmentScreen(KeptBeside beside, ObjectProvider<TableWords> tables) {
        super("attachments", Attachment.class);
        columns(Attachment_.createdAt, Attachment_.createdBy, Attachment_.name, Attachment_.kind, Attachment_.size);
        columns(Attachment_.about);
        filters(Attachment_.subject, Attachment_.subjectId, Attachment_.kind, Attachment_.createdAt);
        words(
                Attachment_.subject,
                String.class,
                entity -> tables.getObject().said(entity),
                () -> tables.getObject().entities());
        words(Attachment_.about, String.class, record -> tables.getObject().saidOfRecord(record));
        leadsAnywhere(Attachment_.about, record -> tables.getObject().address(record));
        label(Attachment_.name);
        rowAccess(actor -> beside.seenBy(actor, "subject"));
    }
}
