package fundsdesk.crud;

import fundsdesk.access.Acting;
import java.time.Clock;
import java.util.List;

/** Moves a record to the recycle bin; nothing is ever deleted for good. */
final class DeleteRecord<T extends Stored> extends RecordAction<T, Reason> {

    private final Screen<T> screen;
    private final Clock clock;
    private final Usages usages;

    DeleteRecord(Screen<T> screen, Clock clock, Usages usages) {
        super("delete", screen.entity(), Reason.class);
        this.screen = screen;
        this.clock = clock;
        this.usages = usages;
        batch();
    }

    @Override
    protected Verdict allows(T record) {
        return Verdict.allowedIf(!record.isDeleted(), "record.deleted")
                .and(() -> screen.declared().rules().mayDelete.apply(record));
    }

    @Override
    protected Checklist checks(T record, Reason input) {
        if (!screen.declared().rules().refusesDeletionInUse) {
            return Checklist.empty();
        }
        List<Text> users = usages.of(record);
        return Checklist.empty().must(users.isEmpty(), "not-in-use", Text.listed(users));
    }

    @Override
    protected void run(T record, Reason input) {
        record.delete(clock.instant(), Acting.required().username(), input.reason());
    }
}
