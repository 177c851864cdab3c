package fundsdesk.crud;

/** Brings a record back from the recycle bin. */
final class RestoreRecord<T extends Stored> extends RecordAction<T, NoInput> {

    private final Screen<T> screen;
    private final Saving saving;

    RestoreRecord(Screen<T> screen, Saving saving) {
        super("restore", screen.entity(), NoInput.class);
        this.screen = screen;
        this.saving = saving;
        batch();
    }

    @Override
    boolean restores() {
        return true;
    }

    @Override
    protected Verdict allows(T record) {
        return Verdict.allowedIf(record.isDeleted(), "record.not-deleted")
                .and(() -> screen.declared().rules().mayRestore.apply(record));
    }

    @Override
    boolean isTriedFirst() {
        return true;
    }

    @Override
    protected void run(T record, NoInput input) {
        record.restore();
        saving.check(screen, record);
    }
}
