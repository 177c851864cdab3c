package fundsdesk.crud;

/** Changes attributes of a record. */
final class EditRecord<T extends Stored> extends RecordAction<T, Changes> {

    private final Screen<T> screen;
    private final Saving saving;
    private final FormDocuments documents;

    EditRecord(Screen<T> screen, Saving saving, FormDocuments documents) {
        super("edit", screen.entity(), Changes.class);
        this.screen = screen;
        this.saving = saving;
        this.documents = documents;
    }

    @Override
    protected Verdict allows(T record) {
        return Verdict.allowedIf(!record.isDeleted(), "record.deleted")
                .and(() -> screen.declared().rules().mayEdit.apply(record));
    }

    @Override
    boolean isTriedFirst() {
        return true;
    }

    @Override
    protected void run(T record, Changes input) {
        Changes own = documents.without(input);
        saving.compare(screen, record, own);
        saving.write(screen, record, own, false);
        saving.check(screen, record);
        documents.keep(screen, record, input);
    }
}
