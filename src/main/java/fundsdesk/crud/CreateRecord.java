package fundsdesk.crud;

/** Adds a record from the values of a form. */
final class CreateRecord<T extends Stored> extends ScreenAction<T, Changes, T> {

    private final Screen<T> screen;
    private final Records records;
    private final Saving saving;

    CreateRecord(Screen<T> screen, Records records, Saving saving) {
        super("create", screen.entity(), Changes.class);
        this.screen = screen;
        this.records = records;
        this.saving = saving;
        primary();
    }

    @Override
    protected T run(Changes input) {
        T record = records.blank(screen.entity());
        saving.write(screen, record, input, true);
        screen.declared().whenCreating.accept(record);
        saving.check(screen, record);
        records.add(record);
        return record;
    }
}
