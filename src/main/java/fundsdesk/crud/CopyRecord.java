package fundsdesk.crud;

/** Makes a new record with the writable values of another, changed where the form says so. */
final class CopyRecord<T extends Stored> extends RecordAction<T, Changes> {

    private final Screen<T> screen;
    private final Records records;
    private final Saving saving;

    CopyRecord(Screen<T> screen, Records records, Saving saving) {
        super("copy", screen.entity(), Changes.class);
        this.screen = screen;
        this.records = records;
        this.saving = saving;
    }

    @Override
    boolean isTriedFirst() {
        return true;
    }

    @Override
    protected void run(T original, Changes input) {
        var unused = copied(original, input);
    }

    /** The copy is what comes of it. */
    @Override
    protected Object answer(T original, Changes input) {
        return copied(original, input);
    }

    private T copied(T original, Changes input) {
        T copy = records.blank(screen.entity());
        saving.copy(screen, original, copy);
        saving.write(screen, copy, input, true);
        screen.declared().rules().whenCreating.accept(copy);
        saving.check(screen, copy);
        records.add(copy);
        return copy;
    }
}
