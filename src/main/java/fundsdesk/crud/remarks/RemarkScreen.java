package fundsdesk.crud.remarks;

import fundsdesk.crud.KeptBeside;
import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** All remarks, whatever they are on; written and read beside their records. */
@Component
final class RemarkScreen extends Screen<Remark> {
    RemarkScreen(KeptBeside beside) {
        super("remarks", Remark.class);
        columns(Remark_.createdAt, Remark_.createdBy, Remark_.words, Remark_.subject, Remark_.subjectId);
        filters(Remark_.subject, Remark_.subjectId, Remark_.createdBy, Remark_.createdAt);
        label(Remark_.words);
        rowAccess(actor -> beside.seenBy(actor, "subject"));
    }
}
