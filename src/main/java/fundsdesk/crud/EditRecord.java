package fundsdesk.crud;

/** Changes attributes of a record. */
final class EditRecord<T extends Stored> extends RecordAction<T, Changes> {

    private final Screen<T> screen;
    private final Saving saving;

    EditRecord(Screen<T> screen, Saving saving) {
        super("edit", screen.entity(), Changes.class);
        this.screen = screen;
        this.saving = saving;
    }

    @Override
    protected Verdict allows(T record) {
        return Verdict.allowedIf(!record.isDeleted(), "record.deleted")
                .and(() -> screen.declared().mayEdit.apply(record));
    }

    @Override
    protected void run(T record, Changes input) {
        saving.compare(screen, record, input);
        saving.write(screen, record, input, false);
        saving.check(screen, record);
    }
}
