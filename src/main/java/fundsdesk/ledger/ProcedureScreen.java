package fundsdesk.ledger;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The runbooks' SBA log: every instruction to the ledger and its outcome. */
@Component
final class ProcedureScreen extends Screen<LedgerProcedure> {
    ProcedureScreen() {
        super("procedures", LedgerProcedure.class);
        menu(Menus.LEDGER, 10);
        columns(
                LedgerProcedure_.number,
                LedgerProcedure_.createdAt,
                LedgerProcedure_.type,
                LedgerProcedure_.status,
                LedgerProcedure_.securitiesAccount,
                LedgerProcedure_.amount);
        columns(LedgerProcedure_.subject, LedgerProcedure_.message, LedgerProcedure_.businessDate);
        alsoOffers(LedgerProcedure_.currency, LedgerProcedure_.endedAt, LedgerProcedure_.idempotencyKey);
        searchStarts(LedgerProcedure_.number, LedgerProcedure_.subject);
        searchBeside(ProcedureScreen::withKey);
        filters(
                LedgerProcedure_.status,
                LedgerProcedure_.type,
                LedgerProcedure_.securitiesAccount,
                LedgerProcedure_.currency,
                LedgerProcedure_.amount);
        filters(LedgerProcedure_.createdAt, LedgerProcedure_.businessDate);
        label(LedgerProcedure_.number);
        status(LedgerProcedure_.status);
        figures(LedgerProcedure_.amount);
        leads(LedgerProcedure_.subject);
        toldOn(LedgerProcedure_.subject);
        tabOf(LedgerProcedure_.securitiesAccount);
        view("failed", Filter.where(LedgerProcedure_.status, Operator.EQ, Procedure.Status.END_FAIL));
        view(
                "in-doubt",
                Filter.where(LedgerProcedure_.status, Operator.IN, Procedure.Status.PENDING, Procedure.Status.UNKNOWN));
        noSums();
    }

    /** By the key, of which one index knows what failed and another the rest. */
    private static Filter withKey(String word) {
        Filter key = Filter.where(LedgerProcedure_.idempotencyKey, Operator.STARTS, word);
        Set<Procedure.Status> others = EnumSet.complementOf(EnumSet.of(Procedure.Status.END_FAIL));
        return Filter.any(
                key.and(Filter.in(LedgerProcedure_.status, others)),
                key.and(Filter.where(LedgerProcedure_.status, Operator.EQ, Procedure.Status.END_FAIL)));
    }
}
