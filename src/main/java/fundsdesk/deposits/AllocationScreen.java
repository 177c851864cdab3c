package fundsdesk.deposits;

import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** Which line's money belongs to which application; shown on the pages of both, and of their review. */
@Component
final class AllocationScreen extends Screen<Allocation> {
    AllocationScreen() {
        super("deposit-allocations", Allocation.class);
        columns(Allocation_.deposit, Allocation_.line, Allocation_.amount, Allocation_.status, Allocation_.review);
        column(Allocation_.review, DepositReview_.evidence);
        columns(Allocation_.createdAt, Allocation_.createdBy);
        status(Allocation_.status);
        tabOf(Allocation_.deposit);
        tabOf(Allocation_.line);
        tabOf(Allocation_.review);
    }
}
