package fundsdesk.audit;

import fundsdesk.crud.ActionWords;
import fundsdesk.crud.Screen;
import fundsdesk.crud.TableWords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What was tried in vain, the newest first. */
@Component
final class ActivityScreen extends Screen<Activity> {
    ActivityScreen(ObjectProvider<ActionWords> said, ObjectProvider<TableWords> tables) {
        super("activity", Activity.class);
        menu(AuditMenu.AUDIT, 40);
        columns(
                Activity_.createdAt,
                Activity_.createdBy,
                Activity_.kind,
                Activity_.what,
                Activity_.about,
                Activity_.words,
                Activity_.source);
        alsoOffers(Activity_.target, Activity_.address, Activity_.person);
        filters(Activity_.createdAt, Activity_.createdBy, Activity_.kind, Activity_.what);
        sorts(Activity_.createdBy, Activity_.kind);
        defaultSort(Activity_.createdAt, false);
        words(
                Activity_.what,
                String.class,
                code -> said.getObject().said(code),
                () -> said.getObject().codes());
        words(Activity_.about, String.class, record -> tables.getObject().saidOfRecord(record));
        leadsAnywhere(Activity_.about, record -> tables.getObject().address(record));
        label(Activity_.what);
        status(Activity_.kind);
    }
}
