package fundsdesk.reconciliation;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** Reconciliations of company accounts, with their proof. */
@Component
final class ReconciliationRunScreen extends Screen<ReconciliationRun> {
    ReconciliationRunScreen() {
        super("reconciliation-runs", ReconciliationRun.class);
        menu(Menus.DEPOSITS, 140);
        columns(ReconciliationRun_.number, ReconciliationRun_.account, ReconciliationRun_.fromDate);
        columns(ReconciliationRun_.toDate, ReconciliationRun_.status, ReconciliationRun_.openItems);
        columns(ReconciliationRun_.openAmount, ReconciliationRun_.difference, ReconciliationRun_.lines);
        columns(ReconciliationRun_.records, ReconciliationRun_.matched, ReconciliationRun_.currency);
        columns(ReconciliationRun_.endedAt);
        search(ReconciliationRun_.number);
        filters(ReconciliationRun_.account, ReconciliationRun_.status, ReconciliationRun_.toDate);
        number(ReconciliationRun_.number);
        status(ReconciliationRun_.status);
        figures(ReconciliationRun_.openItems, ReconciliationRun_.difference);
        sorts(ReconciliationRun_.createdAt, ReconciliationRun_.toDate);
        section("run", ReconciliationRun_.account, ReconciliationRun_.currency, ReconciliationRun_.fromDate);
        section("run", ReconciliationRun_.toDate, ReconciliationRun_.status, ReconciliationRun_.executions);
        section("run", ReconciliationRun_.startedAt, ReconciliationRun_.endedAt, ReconciliationRun_.message);
        section("compared", ReconciliationRun_.lines, ReconciliationRun_.records, ReconciliationRun_.matched);
        section("compared", ReconciliationRun_.openItems);
        section("proof", ReconciliationRun_.bankOpening, ReconciliationRun_.ledgerOpening);
        section("proof", ReconciliationRun_.broughtForward, ReconciliationRun_.bankClosing);
        section("proof", ReconciliationRun_.ledgerClosing, ReconciliationRun_.openAmount);
        section("proof", ReconciliationRun_.difference);
        view("breaks", Filter.where(ReconciliationRun_.status, Operator.EQ, RunStatus.BREAKS));
        noSums();
    }
}
