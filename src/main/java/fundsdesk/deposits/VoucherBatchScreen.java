package fundsdesk.deposits;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** Batches of vouchers and what became of them. */
@Component
final class VoucherBatchScreen extends Screen<VoucherBatch> {
    VoucherBatchScreen() {
        super("voucher-batches", VoucherBatch.class);
        menu(Menus.DEPOSITS, 130);
        columns(VoucherBatch_.number, VoucherBatch_.createdAt, VoucherBatch_.createdBy, VoucherBatch_.amount);
        columns(VoucherBatch_.applications, VoucherBatch_.posted, VoucherBatch_.failed, VoucherBatch_.status);
        columns(VoucherBatch_.submittedAt, VoucherBatch_.endedAt);
        search(VoucherBatch_.number);
        filters(VoucherBatch_.status, VoucherBatch_.currency, VoucherBatch_.createdAt);
        number(VoucherBatch_.number);
        status(VoucherBatch_.status);
        figures(VoucherBatch_.amount, VoucherBatch_.applications);
        defaultSort(VoucherBatch_.createdAt, false);
        section("batch", VoucherBatch_.amount, VoucherBatch_.currency, VoucherBatch_.applications);
        section("batch", VoucherBatch_.posted, VoucherBatch_.failed, VoucherBatch_.note);
        section("progress", VoucherBatch_.status, VoucherBatch_.submittedAt, VoucherBatch_.endedAt);
        timeline(VoucherBatch_.status);
        onOnePage();
        view("open", Filter.where(VoucherBatch_.status, Operator.EQ, VoucherBatch.Status.OPEN));
        view("partly-posted", Filter.where(VoucherBatch_.status, Operator.EQ, VoucherBatch.Status.PARTLY_POSTED));
    }
}
