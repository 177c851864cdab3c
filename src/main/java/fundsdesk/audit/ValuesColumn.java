package fundsdesk.audit;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import fundsdesk.crud.OwnColumn;
import fundsdesk.crud.Row;
import fundsdesk.crud.TableWords;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the fields became, each behind its label; the trail keeps it as JSON. */
@Component
final class ValuesColumn extends OwnColumn<TrailRow, String> {

    private final TableWords tables;
    private final JsonMapper json;

    ValuesColumn(TableWords tables, JsonMapper json) {
        super(TrailRow_.newValues);
        reads(TrailRow_.entity);
        this.tables = tables;
        this.json = json;
    }

    @Override
    protected Renderer<Row> draw(Cell<TrailRow, String> cell) {
        return LitRenderer.<Row>of("<span class=\"cell\" title=\"${item.text}\">${item.text}</span>")
                .withProperty("text", row -> values(cell, row));
    }

    private String values(Cell<TrailRow, String> cell, Row row) {
        String table = cell.beside(row, TrailRow_.entity).orElse("");
        return cell.value(row).map(kept -> said(table, kept)).orElse("");
    }

    private String said(String table, String kept) {
        try {
            return json.readTree(kept)
                    .propertyStream()
                    .map(field -> tables.label(table, field.getKey()) + ": " + value(field.getValue()))
                    .collect(Collectors.joining(" · "));
        } catch (JacksonException foreign) {
            return kept;
        }
    }

    private static String value(JsonNode value) {
        return value.isNull() ? "–" : value.isValueNode() ? value.asString() : value.toString();
    }
}
