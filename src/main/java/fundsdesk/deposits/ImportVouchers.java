package fundsdesk.deposits;

import fundsdesk.crud.Checklist;
import fundsdesk.crud.ScreenAction;
import fundsdesk.crud.Texts;
import fundsdesk.crud.UploadedFile;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.stereotype.Component;

/** Fills in the statement's details of many direct deposits; the checklist is the preview, row by row. */
@Component
final class ImportVouchers extends ScreenAction<Deposit, ImportVouchers.Input, ImportVouchers.Imported> {

    /** @param file an XLSX or CSV sheet with the headings Application, Bank reference, Value date, Amount */
    record Input(@NotNull UploadedFile file) {}

    /** How many rows were filled in and left out, and what became of each. */
    record Imported(int rows, int filledIn, int leftOut, List<RowResult> results) {}

    /** What became of one row of the sheet. */
    record RowResult(int row, String application, boolean filledIn, String message) {}

    private final VoucherSupply supply;
    private final FollowingLines lines;
    private final Texts texts;

    ImportVouchers(VoucherSupply supply, FollowingLines lines, Texts texts) {
        super("import-vouchers", Input.class);
        this.supply = supply;
        this.lines = lines;
        this.texts = texts;
        on(ChequeActions.SCREEN);
        primary();
    }

    @Override
    protected Checklist checks(Input input) {
        Checklist checks = Checklist.empty();
        for (VoucherSupply.Row row : supply.read(VoucherFile.read(input.file()))) {
            checks = row.isGood()
                    ? checks.pass(
                            "voucher-row",
                            row.line().number(),
                            row.deposit() == null ? "" : row.deposit().number(),
                            row.line().reference())
                    : checks.warn("voucher-row-left-out", row.line().number(), said(row));
        }
        return checks;
    }

    @Override
    protected Imported run(Input input) {
        List<RowResult> results = supply.read(VoucherFile.read(input.file())).stream()
                .map(this::fillIn)
                .toList();
        int filled = (int) results.stream().filter(RowResult::filledIn).count();
        return new Imported(results.size(), filled, results.size() - filled, results);
    }

    private RowResult fillIn(VoucherSupply.Row row) {
        Deposit deposit = row.deposit();
        if (deposit == null) {
            return new RowResult(row.line().number(), row.line().application(), false, said(row));
        }
        deposit.vouched(row.line().reference(), row.valueDate(), row.received());
        boolean linked = deposit.status() == DepositStatus.COMPLETED && lines.settle(deposit);
        return new RowResult(
                row.line().number(),
                deposit.number(),
                true,
                texts.of(
                        linked ? "vouchers.row-linked" : "vouchers.row-filled",
                        row.line().reference()));
    }

    private String said(VoucherSupply.Row row) {
        return row.problem() == null ? "" : texts.of(row.problem());
    }
}
