package fundsdesk.reconciliation;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Text;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** What runs found, link by link, line by line, record by record. */
@Component
final class ReconciliationItemScreen extends Screen<ReconciliationItem> {
    ReconciliationItemScreen() {
        super("reconciliation-items", ReconciliationItem.class);
        menu(Menus.DEPOSITS, 141);
        columns(ReconciliationItem_.result, ReconciliationItem_.bankDate, ReconciliationItem_.bankAmount);
        columns(ReconciliationItem_.recordDate, ReconciliationItem_.recordAmount, ReconciliationItem_.openAmount);
        columns(ReconciliationItem_.line, ReconciliationItem_.deposit, ReconciliationItem_.withdrawal);
        columns(ReconciliationItem_.bankStatus, ReconciliationItem_.recordStatus, ReconciliationItem_.run);
        columns(ReconciliationItem_.resolution, ReconciliationItem_.resolvedBy);
        alsoOffers(ReconciliationItem_.found, ReconciliationItem_.open, ReconciliationItem_.subject);
        alsoOffers(ReconciliationItem_.bankReference, ReconciliationItem_.recordReference, ReconciliationItem_.note);
        alsoOffers(ReconciliationItem_.recordCurrency, ReconciliationItem_.differs);
        search(ReconciliationItem_.bankReference, ReconciliationItem_.recordReference);
        filters(ReconciliationItem_.run, ReconciliationItem_.result, ReconciliationItem_.open);
        filters(ReconciliationItem_.bankAmount, ReconciliationItem_.resolution);
        label(ReconciliationItem_.bankReference, ReconciliationItem_.recordReference);
        status(ReconciliationItem_.result);
        figures(ReconciliationItem_.bankAmount, ReconciliationItem_.recordAmount, ReconciliationItem_.openAmount);
        sorts(ReconciliationItem_.bankAmount);
        section("item", ReconciliationItem_.run, ReconciliationItem_.result, ReconciliationItem_.found);
        section("item", ReconciliationItem_.line, ReconciliationItem_.deposit, ReconciliationItem_.withdrawal);
        section("item", ReconciliationItem_.subject, ReconciliationItem_.openAmount, ReconciliationItem_.currency);
        section("resolution", ReconciliationItem_.resolution, ReconciliationItem_.note, ReconciliationItem_.resolvedBy);
        section("resolution", ReconciliationItem_.resolvedAt, ReconciliationItem_.workOrder);
        words(ReconciliationItem_.bankStatus, String.class, code -> Text.of("reconciliation.bank-status." + code));
        words(ReconciliationItem_.recordStatus, String.class, code -> Text.of("reconciliation.record-status." + code));
        view("open", Filter.where(ReconciliationItem_.open, Operator.EQ, true));
        view("resolved", Filter.where(ReconciliationItem_.result, Operator.EQ, ItemResult.RESOLVED_MANUAL));
        tabOf(ReconciliationItem_.run);
        tabOf(ReconciliationItem_.line);
        tabOf(ReconciliationItem_.deposit);
        tabOf(ReconciliationItem_.withdrawal);
    }
}
