package fundsdesk.audit;

import fundsdesk.crud.CountPolicy;
import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** Every change of every row, deleted ones too: by whom, of what, which fields, to which value. */
@Component
final class RevisionRowScreen extends Screen<TrailRow> {
    RevisionRowScreen() {
        super("revision-rows", TrailRow.class);
        menu(AuditMenu.AUDIT, 20);
        columns(
                TrailRow_.createdAt,
                TrailRow_.createdBy,
                TrailRow_.action,
                TrailRow_.entity,
                TrailRow_.recordId,
                TrailRow_.kind,
                TrailRow_.fields,
                TrailRow_.newValues,
                TrailRow_.revision);
        filters(
                TrailRow_.createdAt,
                TrailRow_.createdBy,
                TrailRow_.entity,
                TrailRow_.recordId,
                TrailRow_.fields,
                TrailRow_.newValues);
        label(TrailRow_.entity);
        status(TrailRow_.kind);
        tabOf(TrailRow_.revision);
        count(CountPolicy.ESTIMATE);
    }
}
