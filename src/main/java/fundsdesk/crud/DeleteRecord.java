package fundsdesk.crud;

import fundsdesk.access.Acting;
import java.time.Clock;

/** Moves a record to the recycle bin; nothing is ever deleted for good. */
final class DeleteRecord<T extends Stored> extends RecordAction<T, Reason> {

    private final Screen<T> screen;
    private final Clock clock;

    DeleteRecord(Screen<T> screen, Clock clock) {
        super("delete", screen.entity(), Reason.class);
        this.screen = screen;
        this.clock = clock;
        batch();
    }

    @Override
    protected Verdict allows(T record) {
        return Verdict.allowedIf(!record.isDeleted(), "record.deleted")
                .and(() -> screen.declared().mayDelete.apply(record));
    }

    @Override
    protected void run(T record, Reason input) {
        record.delete(clock.instant(), Acting.required().username(), input.reason());
    }
}
