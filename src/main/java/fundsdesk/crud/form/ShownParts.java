package fundsdesk.crud.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H4;
import fundsdesk.access.Acting;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.PartsOfRecord;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import java.util.List;
import java.util.stream.Stream;

/** The parts of a record as grids of their screens. */
@org.springframework.stereotype.Component
final class ShownParts implements PartsOfRecord {

    /** As many are shown without a scrollbar of their own. */
    private static final long FEW = 12;

    private final Workbench bench;

    ShownParts(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public List<Component> of(Screen<?> screen, long id) {
        return bench.screens().all().stream()
                .filter(other -> bench.grants().allow(Acting.required(), other.readPermission()))
                .flatMap(other -> parts(other, screen, id))
                .toList();
    }

    private <R extends Stored> Stream<Component> parts(Screen<R> other, Screen<?> screen, long id) {
        return other.declared().partOf().stream()
                .filter(reference -> reference.type().isAssignableFrom(screen.entity()))
                .filter(reference -> bench.rows().isReadable(other, reference.name()))
                .flatMap(reference -> Stream.of(new H4(bench.texts().screen(other)), grid(other, reference, id)));
    }

    private <R extends Stored> Component grid(Screen<R> other, Attribute<R> reference, long id) {
        RelatedRows<R> rows = new RelatedRows<>(other, reference, id, null, bench);
        rows.setAllRowsVisible(RelatedRows.count(other, reference, id, null, bench) <= FEW);
        return rows;
    }
}
