package fundsdesk.crud.remarks;

import fundsdesk.crud.KeptBeside;
import fundsdesk.crud.Screen;
import fundsdesk.crud.TableWords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All remarks, whatever they are on; written and read beside their records. */
@Component
final class RemarkScreen extends Screen<Remark> {
    RemarkScreen(KeptBeside beside, ObjectProvider<TableWords> tables) {
        super("remarks", Remark.class);
        columns(Remark_.createdAt, Remark_.createdBy, Remark_.words, Remark_.about);
        filters(Remark_.subject, Remark_.subjectId, Remark_.createdBy, Remark_.createdAt);
        words(
                Remark_.subject,
                String.class,
                entity -> tables.getObject().said(entity),
                () -> tables.getObject().entities());
        words(Remark_.about, String.class, record -> tables.getObject().saidOfRecord(record));
        leadsAnywhere(Remark_.about, record -> tables.getObject().address(record));
        label(Remark_.words);
        rowAccess(actor -> beside.seenBy(actor, "subject"));
    }
}
