package fundsdesk.crud;

/** Adds a record from the values of a form. */
final class CreateRecord<T extends Stored> extends ScreenAction<T, Changes, T> {

    private final Screen<T> screen;
    private final Records records;
    private final Saving saving;
    private final FormDocuments documents;

    CreateRecord(Screen<T> screen, Records records, Saving saving, FormDocuments documents) {
        super("create", screen.entity(), Changes.class);
        this.screen = screen;
        this.records = records;
        this.saving = saving;
        this.documents = documents;
        primary();
    }

    @Override
    boolean isTriedFirst() {
        return true;
    }

    @Override
    protected T run(Changes input) {
        T record = records.blank(screen.entity());
        saving.write(screen, record, documents.without(input), true);
        screen.declared().rules().whenCreating.accept(record);
        saving.check(screen, record);
        records.add(record);
        documents.keep(screen, record, input);
        return record;
    }
}
