package fundsdesk.audit;

import fundsdesk.crud.ActionWords;
import fundsdesk.crud.CountPolicy;
import fundsdesk.crud.Screen;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything that ever changed, one transaction a row, the newest first. */
@Component
final class RevisionScreen extends Screen<TrailEntry> {
    RevisionScreen(ObjectProvider<ActionWords> said) {
        super("revisions", TrailEntry.class);
        menu(AuditMenu.AUDIT, 10);
        columns(
                TrailEntry_.createdAt,
                TrailEntry_.createdBy,
                TrailEntry_.action,
                TrailEntry_.reason,
                TrailEntry_.workOrder,
                TrailEntry_.source,
                TrailEntry_.address);
        alsoOffers(TrailEntry_.correlation, TrailEntry_.person);
        filters(TrailEntry_.createdAt, TrailEntry_.createdBy, TrailEntry_.action, TrailEntry_.workOrder);
        words(
                TrailEntry_.action,
                String.class,
                code -> said.getObject().said(code),
                () -> said.getObject().codes());
        label(TrailEntry_.action);
        section(
                "revision",
                TrailEntry_.action,
                TrailEntry_.reason,
                TrailEntry_.workOrder,
                TrailEntry_.person,
                TrailEntry_.source,
                TrailEntry_.address,
                TrailEntry_.correlation,
                TrailEntry_.input);
        readableWith(TrailEntry_.input, "REVISIONS_INPUT_READ");
        count(CountPolicy.ESTIMATE);
    }
}
