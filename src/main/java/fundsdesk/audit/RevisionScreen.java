package fundsdesk.audit;

import fundsdesk.crud.ActionWords;
import fundsdesk.crud.CountPolicy;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import fundsdesk.crud.TableWords;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything that ever changed, one transaction a row, the newest first. */
@Component
final class RevisionScreen extends Screen<TrailEntry> {

    /** What happens to accounts and to long work, in the name of people but by no decision of theirs. */
    private static final List<String> ASIDE =
            List.of("sessions.sign-in", "sessions.sign-out", "jobs.start", "jobs.end");

    RevisionScreen(ObjectProvider<ActionWords> said, ObjectProvider<TableWords> tables) {
        super("revisions", TrailEntry.class);
        menu(AuditMenu.AUDIT, 10);
        columns(
                TrailEntry_.createdAt,
                TrailEntry_.createdBy,
                TrailEntry_.action,
                TrailEntry_.about,
                TrailEntry_.reason,
                TrailEntry_.workOrder,
                TrailEntry_.source);
        alsoOffers(TrailEntry_.address, TrailEntry_.correlation, TrailEntry_.person);
        view("people", byPeople());
        view("desk", Filter.where(TrailEntry_.userId, Operator.EQ, 0L));
        filters(TrailEntry_.createdAt, TrailEntry_.createdBy, TrailEntry_.action, TrailEntry_.workOrder);
        words(
                TrailEntry_.action,
                String.class,
                code -> said.getObject().said(code),
                () -> said.getObject().codes());
        words(TrailEntry_.about, String.class, record -> tables.getObject().saidOfRecord(record));
        leadsAnywhere(TrailEntry_.about, record -> tables.getObject().address(record));
        label(TrailEntry_.action);
        section(
                "revision",
                TrailEntry_.action,
                TrailEntry_.about,
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

    private static Filter byPeople() {
        return new Filter.All(Stream.concat(
                        Stream.of(Filter.where(TrailEntry_.userId, Operator.GT, 0L)),
                        ASIDE.stream().map(action -> Filter.where(TrailEntry_.action, Operator.NE, action)))
                .toList());
    }
}
