package fundsdesk.deposits;

import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** What a batch of vouchers is made of; shown on the pages of the batch, the application and the statement line. */
@Component
final class VoucherLineScreen extends Screen<VoucherLine> {
    VoucherLineScreen() {
        super("voucher-lines", VoucherLine.class);
        columns(VoucherLine_.batch, VoucherLine_.deposit, VoucherLine_.line, VoucherLine_.bankReference);
        columns(VoucherLine_.amount, VoucherLine_.status, VoucherLine_.message);
        status(VoucherLine_.status);
        partOf(VoucherLine_.batch);
        tabOf(VoucherLine_.deposit);
        tabOf(VoucherLine_.line);
    }
}
