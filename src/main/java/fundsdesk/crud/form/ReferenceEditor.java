package fundsdesk.crud.form;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Forms;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Query;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Sort;
import fundsdesk.crud.Stored;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Another record, found by its number, its name or whatever its screen searches. */
final class ReferenceEditor extends FieldEditor<ComboBox<Ref>, Ref> {

    private final Screen<? extends Stored> screen;
    private final Workbench bench;
    private final Map<Long, String> more = new HashMap<>();
    private @Nullable Filter among;

    ReferenceEditor(Screen<? extends Stored> screen, Workbench bench) {
        super(new ComboBox<>(), ref -> ref, value -> toRef(value, bench));
        this.screen = screen;
        this.bench = bench;
        field().setManualValidation(true);
        field().setItemLabelGenerator(Ref::label);
        field().setRenderer(LitRenderer.<Ref>of(
                        "<span class=\"found\"><span>${item.label}</span><span class=\"faint\">${item.more}</span></span>")
                .withProperty("label", Ref::label)
                .withProperty("more", ref -> more.getOrDefault(ref.id(), "")));
        field().setItems(query -> {
            List<Ref> found = bench.lookup()
                    .find(screen, among(), query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                    .toList();
            learnMore(screen, found);
            return found.stream();
        });
    }

    /** What tells records apart that are called by a number only: their status and main figures. */
    private <T extends Stored> void learnMore(Screen<T> looked, List<Ref> found) {
        if (looked.declared().figures().isEmpty() || found.isEmpty()) {
            return;
        }
        Object[] ids = found.stream().map(Ref::id).toArray();
        Query query = new Query(
                Filter.where("id", Operator.IN, ids), Sort.descending("id"), RecordHead.columns(looked, bench), false);
        bench.rows()
                .page(looked, query, Optional.empty(), ids.length)
                .forEach(row -> more.put(row.id(), RecordHead.inWords(looked, row, bench)));
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
