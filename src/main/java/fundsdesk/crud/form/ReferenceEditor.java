package fundsdesk.crud.form;

import com.vaadin.flow.component.combobox.ComboBox;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Forms;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import org.jspecify.annotations.Nullable;

/** Another record, found by its number, its name or whatever its screen searches. */
final class ReferenceEditor extends FieldEditor<ComboBox<Ref>, Ref> {

    private final Screen<? extends Stored> screen;
    private final Workbench bench;
    private @Nullable Filter among;

    ReferenceEditor(Screen<? extends Stored> screen, Workbench bench) {
        super(new ComboBox<>(), ref -> ref, value -> toRef(value, bench));
        this.screen = screen;
        this.bench = bench;
        field().setManualValidation(true);
        field().setItemLabelGenerator(Ref::label);
        field().setItems(query -> bench.lookup()
                .find(screen, among(), query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
    }

    @Override
    public void adapt(Forms.State state) {
        if (state.references().equals(among)) {
            return;
        }
        boolean changed = among != null;
        among = state.references();
        field().getLazyDataView().refreshAll();
        Ref chosen = field().getValue();
        if (changed && chosen != null && !bench.lookup().isAmong(screen, among, chosen.id())) {
            field().clear();
        }
    }

    private Filter among() {
        return among == null ? Filter.EVERYTHING : among;
    }

    static Ref toRef(@Nullable Object value, Workbench bench) {
        return switch (value) {
            case Ref ref -> ref;
            case Stored record -> new Ref(record.id(), bench.formats().of(record));
            case null, default -> throw new IllegalArgumentException("no record: " + value);
        };
    }
}
