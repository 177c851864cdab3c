package fundsdesk.crud.jobs;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import fundsdesk.crud.OwnColumn;
import fundsdesk.crud.Row;
import fundsdesk.crud.Texts;
import org.springframework.stereotype.Component;

/** How far a job is, as a bar: a figure of each count says less at a glance. */
@Component
final class ProgressColumn extends OwnColumn<JobRun, Long> {

    private static final String BAR = """
        <span class="progress" title="${item.text}"><progress max="100" value="${item.percent}" aria-hidden="true"\
         ?hidden="${!item.measured}"></progress><span class="cell">${item.text}</span></span>\
        """;

    private final Texts texts;

    ProgressColumn(Texts texts) {
        super(JobRun_.done);
        reads(JobRun_.total);
        this.texts = texts;
    }

    @Override
    public int width() {
        return 190;
    }

    @Override
    protected Renderer<Row> draw(Cell<JobRun, Long> cell) {
        return LitRenderer.<Row>of(BAR)
                .withProperty("text", row -> text(cell, row))
                .withProperty("measured", row -> total(cell, row) > 0)
                .withProperty("percent", row -> percent(cell, row));
    }

    /** What is not known in advance is only counted. */
    private String text(Cell<JobRun, Long> cell, Row row) {
        return total(cell, row) > 0 ? texts.of("job.progress", cell.text(row), total(cell, row)) : cell.text(row);
    }

    private static long percent(Cell<JobRun, Long> cell, Row row) {
        long total = total(cell, row);
        return total > 0 ? Math.min(100, 100 * cell.value(row).orElse(0L) / total) : 0;
    }

    private static long total(Cell<JobRun, Long> cell, Row row) {
        return cell.beside(row, JobRun_.total).orElse(0L);
    }
}
