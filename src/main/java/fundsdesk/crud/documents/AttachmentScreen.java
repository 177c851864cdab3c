package fundsdesk.crud.documents;

import fundsdesk.crud.KeptBeside;
import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** All documents, whatever they are kept with; their contents are handed out beside their records. */
@Component
final class AttachmentScreen extends Screen<Attachment> {
    AttachmentScreen(KeptBeside beside) {
        super("attachments", Attachment.class);
        columns(Attachment_.createdAt, Attachment_.createdBy, Attachment_.name, Attachment_.kind, Attachment_.size);
        columns(Attachment_.subject, Attachment_.subjectId);
        filters(Attachment_.subject, Attachment_.subjectId, Attachment_.kind, Attachment_.createdAt);
        label(Attachment_.name);
        rowAccess(actor -> beside.seenBy(actor, "subject"));
    }
}
