package fundsdesk.crud.form;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Forms;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Several other records. */
final class ReferencesEditor extends FieldEditor<MultiSelectComboBox<Ref>, Set<Ref>> {

    private Filter among = Filter.EVERYTHING;

    ReferencesEditor(Screen<? extends Stored> screen, Workbench bench) {
        super(new MultiSelectComboBox<>(), List::copyOf, value -> several(value, bench));
        field().setManualValidation(true);
        field().setItemLabelGenerator(Ref::label);
        field().setItems(query ->
                bench.lookup().find(screen, among, query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
    }

    @Override
    Object emptyValue() {
        return List.of();
    }

    @Override
    public void adapt(Forms.State state) {
        if (!state.references().equals(among)) {
            among = state.references();
            field().getLazyDataView().refreshAll();
        }
    }

    private static Set<Ref> several(@Nullable Object value, Workbench bench) {
        Set<Ref> refs = new LinkedHashSet<>();
        if (value instanceof Collection<?> many) {
            many.forEach(each -> refs.add(ReferenceEditor.toRef(each, bench)));
        }
        return refs;
    }
}
