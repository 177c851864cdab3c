package fundsdesk.audit;

import fundsdesk.crud.ActionWords;
import fundsdesk.crud.CountPolicy;
import fundsdesk.crud.Screen;
import fundsdesk.crud.TableWords;
import fundsdesk.crud.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every change of every row, deleted ones too: by whom, of what, which fields, to which value. */
@Component
final class RevisionRowScreen extends Screen<TrailRow> {

    /** What the database writes for a change without a revision. */
    private static final String PAST_THE_DESK = "?";

    RevisionRowScreen(ObjectProvider<ActionWords> said, ObjectProvider<TableWords> tables) {
        super("revision-rows", TrailRow.class);
        menu(AuditMenu.AUDIT, 20);
        columns(
                TrailRow_.createdAt,
                TrailRow_.createdBy,
                TrailRow_.action,
                TrailRow_.about,
                TrailRow_.kind,
                TrailRow_.fields,
                TrailRow_.newValues);
        filters(
                TrailRow_.createdAt,
                TrailRow_.createdBy,
                TrailRow_.action,
                TrailRow_.entity,
                TrailRow_.recordId,
                TrailRow_.fields,
                TrailRow_.newValues);
        words(
                TrailRow_.action,
                String.class,
                action -> action.equals(PAST_THE_DESK)
                        ? Text.of("revision-rows.past-the-desk")
                        : said.getObject().said(action),
                () -> said.getObject().codes());
        words(
                TrailRow_.entity,
                String.class,
                table -> tables.getObject().said(table),
                () -> tables.getObject().tables());
        words(TrailRow_.about, String.class, record -> tables.getObject().saidOfRecord(record));
        leadsAnywhere(TrailRow_.about, record -> tables.getObject().address(record));
        label(TrailRow_.entity);
        status(TrailRow_.kind);
        tabOf(TrailRow_.revision);
        count(CountPolicy.ESTIMATE);
    }
}
