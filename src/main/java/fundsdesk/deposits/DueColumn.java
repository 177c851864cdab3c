package fundsdesk.deposits;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import fundsdesk.crud.Formats;
import fundsdesk.crud.OwnColumn;
import fundsdesk.crud.Row;
import fundsdesk.crud.Texts;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** By when a failed reversal is expected to be put right; one that is still open after that says how late it is. */
@Component
final class DueColumn extends OwnColumn<FailedReversal, Instant> {

    private static final int WIDTH = 210;

    private final Texts texts;
    private final Formats formats;
    private final Clock clock;

    DueColumn(Texts texts, Formats formats, Clock clock) {
        super(FailedReversal_.dueAt);
        reads(FailedReversal_.status);
        this.texts = texts;
        this.formats = formats;
        this.clock = clock;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    protected Renderer<Row> draw(Cell<FailedReversal, Instant> cell) {
        return LitRenderer.<Row>of("<span>${item.text}</span> <span class='late'>${item.late}</span>")
                .withProperty("text", cell::text)
                .withProperty("late", row -> late(cell, row));
    }

    private String late(Cell<FailedReversal, Instant> cell, Row row) {
        boolean open = cell.beside(row, FailedReversal_.status)
                .filter(FailedReversal.Status.OPEN::equals)
                .isPresent();
        return cell.value(row)
                .filter(due -> open && due.isBefore(clock.instant()))
                .map(due -> texts.of("failed-reversals.late", formats.age(due)))
                .orElse("");
    }
}
