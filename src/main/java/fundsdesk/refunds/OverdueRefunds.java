package fundsdesk.refunds;

import fundsdesk.crud.Filter;
import fundsdesk.crud.MenuCount;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Query;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Sort;
import java.util.List;
import org.springframework.stereotype.Component;

/** Refunds that should have been paid by now (RFD-07). */
@Component
class OverdueRefunds implements MenuCount {

    private final Rows rows;
    private final RefundScreen screen;
    private final DueDates dueDates;

    OverdueRefunds(Rows rows, RefundScreen screen, DueDates dueDates) {
        this.rows = rows;
        this.screen = screen;
        this.dueDates = dueDates;
    }

    @Override
    public String entry() {
        return screen.key();
    }

    @Override
    public String name() {
        return "refunds.overdue";
    }

    /** Which day it is, is asked each time. */
    @Override
    public String address() {
        return screen.key()
                + "?filter=status:in:PENDING_REVIEW,RETURNED,PENDING_PROCESSING,REMITTING&filter=dueDate:lt:"
                + dueDates.today();
    }

    @Override
    public Waiting waiting() {
        Filter overdue = RefundScreen.open().and(Filter.where(Refund_.dueDate, Operator.LT, dueDates.today()));
        return new Waiting(
                rows.count(screen, new Query(overdue, Sort.ascending("id"), List.of(), false))
                        .rows(),
                null);
    }
}
