package fundsdesk.monitoring;

import fundsdesk.audit.AuditMenu;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Text;
import org.springframework.stereotype.Component;

/** What people did that is worth a second look. */
@Component
final class FlagScreen extends Screen<ActivityFlag> {
    FlagScreen() {
        super("activity-flags", ActivityFlag.class);
        menu(AuditMenu.AUDIT, 45);
        columns(ActivityFlag_.number, ActivityFlag_.status, ActivityFlag_.rule, ActivityFlag_.subject);
        columns(ActivityFlag_.times, ActivityFlag_.happenedTo, ActivityFlag_.address);
        alsoOffers(ActivityFlag_.happenedFrom, ActivityFlag_.note, ActivityFlag_.decidedBy, ActivityFlag_.decidedAt);
        search(ActivityFlag_.number, ActivityFlag_.subject);
        filters(ActivityFlag_.status, ActivityFlag_.rule, ActivityFlag_.subject, ActivityFlag_.happenedTo);
        number(ActivityFlag_.number);
        status(ActivityFlag_.status);
        figures(ActivityFlag_.times);
        noSums();
        defaultSort(ActivityFlag_.happenedTo, false);
        section("what", ActivityFlag_.rule, ActivityFlag_.subject, ActivityFlag_.times, ActivityFlag_.address);
        section("what", ActivityFlag_.happenedFrom, ActivityFlag_.happenedTo, ActivityFlag_.evidence);
        section("progress", ActivityFlag_.status, ActivityFlag_.note, ActivityFlag_.decidedBy, ActivityFlag_.decidedAt);
        leads(ActivityFlag_.evidence);
        words(ActivityFlag_.evidence, String.class, place -> Text.of("flag.all-of-it"));
        timeline(ActivityFlag_.status);
        view("open", Filter.where(ActivityFlag_.status, Operator.EQ, ActivityFlag.Status.OPEN));
    }
}
