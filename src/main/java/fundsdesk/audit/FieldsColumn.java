package fundsdesk.audit;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import fundsdesk.crud.OwnColumn;
import fundsdesk.crud.Row;
import fundsdesk.crud.TableWords;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which fields changed, by the labels that their screen has for them rather than by the names of columns. */
@Component
final class FieldsColumn extends OwnColumn<TrailRow, String> {

    private final TableWords tables;

    FieldsColumn(TableWords tables) {
        super(TrailRow_.fields);
        reads(TrailRow_.entity);
        this.tables = tables;
    }

    @Override
    protected Renderer<Row> draw(Cell<TrailRow, String> cell) {
        return LitRenderer.<Row>of("<span class=\"cell\" title=\"${item.text}\">${item.text}</span>")
                .withProperty("text", row -> labels(cell, row));
    }

    private String labels(Cell<TrailRow, String> cell, Row row) {
        String table = cell.beside(row, TrailRow_.entity).orElse("");
        return cell.value(row)
                .map(columns -> Arrays.stream(columns.split(", "))
                        .map(column -> tables.label(table, column))
                        .distinct()
                        .collect(Collectors.joining(", ")))
                .orElse("");
    }
}
