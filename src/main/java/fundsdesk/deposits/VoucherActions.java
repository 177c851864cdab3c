package fundsdesk.deposits;

import fundsdesk.crud.NoInput;
import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What people do with a batch of vouchers, and how it ends. */
final class VoucherActions {

    private VoucherActions() {}

    /** Another person agrees, then each application is posted by itself. */
    @Component
    static final class Submit extends RecordAction<VoucherBatch, NoInput> {

        private final Clock clock;

        Submit(Clock clock) {
            super("submit", NoInput.class);
            this.clock = clock;
            approvedByDefault();
            movesMoney();
            primary();
        }

        @Override
        protected Verdict allows(VoucherBatch batch) {
            return batch.isOpen();
        }

        @Override
        protected void run(VoucherBatch batch, NoInput input) {
            batch.submit(clock.instant());
        }
    }

    /** Lets go of everything it reserved. */
    @Component
    static final class Cancel extends RecordAction<VoucherBatch, Reason> {

        private final VoucherLines lines;
        private final Clock clock;

        Cancel(VoucherLines lines, Clock clock) {
            super("cancel", Reason.class);
            this.lines = lines;
            this.clock = clock;
        }

        @Override
        protected Verdict allows(VoucherBatch batch) {
            return batch.isOpen();
        }

        @Override
        protected void run(VoucherBatch batch, Reason input) {
            List<VoucherLine> all = lines.of(batch);
            all.forEach(line -> line.end(VoucherLine.Status.CANCELLED, null));
            letGo(batch, all);
            batch.cancel(input.reason(), clock.instant());
        }
    }

    /** Every application of it was posted or failed: what is left of its vouchers is free again. */
    @Component
    static final class Finish extends RecordAction<VoucherBatch, NoInput> {

        private final VoucherLines lines;
        private final FollowingLines following;
        private final Clock clock;

        Finish(VoucherLines lines, FollowingLines following, Clock clock) {
            super("finish", NoInput.class);
            this.lines = lines;
            this.following = following;
            this.clock = clock;
            unlisted();
        }

        @Override
        protected Verdict allows(VoucherBatch batch) {
            return batch.isSubmitted();
        }

        @Override
        protected void run(VoucherBatch batch, NoInput input) {
            List<VoucherLine> all = lines.of(batch);
            if (all.stream().anyMatch(line -> line.status() == VoucherLine.Status.OPEN)) {
                throw fundsdesk.crud.RefusedException.because("vouchers.still-open", batch.number());
            }
            letGo(batch, all);
            batch.end(count(all, VoucherLine.Status.POSTED), count(all, VoucherLine.Status.FAILED), clock.instant());
            // The line of a voucher that was typed may have come in meanwhile.
            following.settle();
        }

        private static int count(List<VoucherLine> all, VoucherLine.Status status) {
            Set<Deposit> applications = new HashSet<>();
            all.stream().filter(line -> line.status() == status).forEach(line -> applications.add(line.deposit()));
            return applications.size();
        }
    }

    private static void letGo(VoucherBatch batch, List<VoucherLine> all) {
        all.stream()
                .filter(line -> line.status() != VoucherLine.Status.POSTED)
                .map(VoucherLine::deposit)
                .forEach(Deposit::backFromReview);
        all.stream()
                .flatMap(line -> line.line().stream())
                .filter(line -> line.claimedFor().filter(batch.claim()::equals).isPresent())
                .forEach(line -> line.release());
    }
}
