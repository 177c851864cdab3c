package fundsdesk.deposits;

import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.crud.KeptText;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Text;
import fundsdesk.crud.Verdict;
import fundsdesk.money.Money;
import fundsdesk.statements.StatementLine;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.stereotype.Component;

/** Posts one application of a batch with all its vouchers, or nothing of it. The desk does it after the submission. */
@Component
final class PostVoucher extends RecordAction<VoucherLine, NoInput> {

    private final VoucherLines lines;
    private final Allocations allocations;
    private final Posting posting;
    private final EntityManager entities;

    PostVoucher(VoucherLines lines, Allocations allocations, Posting posting, EntityManager entities) {
        super("post", NoInput.class);
        this.lines = lines;
        this.allocations = allocations;
        this.posting = posting;
        this.entities = entities;
        movesMoney();
        unlisted();
    }

    @Override
    protected Verdict allows(VoucherLine line) {
        return line.mayBePosted();
    }

    @Override
    protected void run(VoucherLine first, NoInput input) {
        Deposit deposit = first.deposit();
        entities.lock(deposit, LockModeType.PESSIMISTIC_WRITE);
        List<VoucherLine> all = lines.open(first.batch(), deposit);
        Money received =
                all.stream().map(VoucherLine::money).reduce(Money::plus).orElseThrow();
        all.stream()
                .filter(voucher -> voucher.line().isEmpty())
                .findFirst()
                .ifPresent(typed -> deposit.vouched(
                        typed.bankReference().orElse(null), typed.valueDate().orElse(null), received));
        posting.post(deposit, cameInOn(deposit, all), received);
        all.forEach(this::settle);
    }

    private void settle(VoucherLine voucher) {
        voucher.line().ifPresent(line -> {
            requireHeld(voucher, line);
            Allocation allocation = new Allocation(null, voucher.deposit(), line, voucher.money());
            allocation.posted();
            allocations.save(allocation);
            line.use(voucher.money());
            if (line.left().isZero()) {
                line.release();
                line.linked();
            }
        });
        voucher.end(VoucherLine.Status.POSTED, null);
    }

    private static void requireHeld(VoucherLine voucher, StatementLine line) {
        if (!line.claimedFor().filter(voucher.batch().claim()::equals).isPresent()) {
            throw RefusedException.because("vouchers.line-lost", line.money());
        }
    }

    private static CompanyBankAccount cameInOn(Deposit deposit, List<VoucherLine> all) {
        return all.stream()
                .flatMap(voucher -> voucher.line().stream())
                .map(StatementLine::account)
                .findFirst()
                .or(deposit::companyAccount)
                .orElseThrow(() -> RefusedException.because("deposit.account-unnamed", deposit.number()));
    }

    /** Why it could not be posted, as {@link KeptText} keeps it. */
    record Why(@NotBlank String kept) {
        static Why of(Text sentence) {
            return new Why(KeptText.write(sentence));
        }
    }

    /** One application of a batch could not be posted: it waits for its money again, and the others are left alone. */
    @Component
    static final class Failed extends RecordAction<VoucherLine, Why> {

        private final VoucherLines lines;

        Failed(VoucherLines lines) {
            super("fail", Why.class);
            this.lines = lines;
            unlisted();
        }

        @Override
        protected Verdict allows(VoucherLine line) {
            return line.mayBePosted();
        }

        @Override
        protected void run(VoucherLine first, Why input) {
            lines.open(first.batch(), first.deposit())
                    .forEach(voucher -> voucher.end(VoucherLine.Status.FAILED, input.kept()));
            first.deposit().backFromReview();
        }
    }
}
