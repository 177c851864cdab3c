package fundsdesk.guide;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import fundsdesk.crud.OwnColumn;
import fundsdesk.crud.Row;
import org.springframework.stereotype.Component;

/** A closed branch stands out. */
@Component
final class OpenColumn extends OwnColumn<Branch, Boolean> {
    OpenColumn() {
        super(Branch_.open);
    }

    @Override
    protected Renderer<Row> draw(Cell<Branch, Boolean> cell) {
        return LitRenderer.<Row>of("<span class=\"badge tone-${item.tone}\">${item.sign} ${item.text}</span>")
                .withProperty("text", cell::text)
                .withProperty("sign", row -> cell.value(row).orElse(false) ? "✓" : "✕")
                .withProperty("tone", row -> cell.value(row).orElse(false) ? "done" : "attention");
    }
}
