package fundsdesk.refunds;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import fundsdesk.crud.OwnColumn;
import fundsdesk.crud.Row;
import fundsdesk.crud.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** By when a refund is to be paid; one that is still open says how soon, or how late it is (RFD-07). */
@Component
final class RefundDueColumn extends OwnColumn<Refund, LocalDate> {

    private static final int WIDTH = 170;

    private final Texts texts;
    private final DueDates dueDates;

    RefundDueColumn(Texts texts, DueDates dueDates) {
        super(Refund_.dueDate);
        reads(Refund_.status);
        this.texts = texts;
        this.dueDates = dueDates;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    protected Renderer<Row> draw(Cell<Refund, LocalDate> cell) {
        return LitRenderer.<Row>of("<span>${item.text}</span> <span class='${item.late}'>${item.left}</span>")
                .withProperty("text", cell::text)
                .withProperty("left", row -> left(cell, row))
                .withProperty("late", row -> days(cell, row) < 0 ? "late" : "muted");
    }

    private String left(Cell<Refund, LocalDate> cell, Row row) {
        boolean open = cell.beside(row, Refund_.status)
                .filter(status -> status != RefundStatus.PROCESSED && status != RefundStatus.CANCELLED)
                .isPresent();
        long days = days(cell, row);
        if (!open) {
            return "";
        }
        return days == 0
                ? texts.of("refunds.due-today")
                : texts.of(days < 0 ? "refunds.late" : "refunds.due-in", Math.abs(days));
    }

    private long days(Cell<Refund, LocalDate> cell, Row row) {
        return cell.value(row)
                .map(due -> ChronoUnit.DAYS.between(dueDates.today(), due))
                .orElse(0L);
    }
}
