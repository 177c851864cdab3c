package fundsdesk.crud.sheets;

import fundsdesk.crud.Screen;
import fundsdesk.crud.ScreenAction;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import fundsdesk.crud.jobs.Jobs;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Writes the matching rows of a screen to a file in the background. Whoever may run it may also take the file at once. */
final class ExportRows<T extends Stored> extends ScreenAction<T, ExportRows.Input, Started> {

    static final String NAME = "export-rows";

    /**
     * Which rows, as an address asks for them.
     *
     * @param filter texts of filters, all of which hold
     * @param q the quick search
     * @param sort the order, the screen's own without
     * @param columns in their order, the screen's own without
     */
    record Input(
            @NotNull SheetFormat format,
            boolean bom,
            List<String> filter,
            @Nullable String q,
            @Nullable String sort,
            List<String> columns,
            boolean recycleBin,
            @Nullable String asOf) {}

    private final Screen<T> screen;
    private final ExportOrders orders;
    private final ObjectProvider<Jobs> jobs;
    private final Texts texts;

    ExportRows(Screen<T> screen, ExportOrders orders, ObjectProvider<Jobs> jobs, Texts texts) {
        super(NAME, screen.entity(), Input.class);
        this.screen = screen;
        this.orders = orders;
        this.jobs = jobs;
        this.texts = texts;
        unlisted();
    }

    @Override
    protected Started run(Input input) {
        ExportJob.Order order = new ExportJob.Order(
                screen.key(),
                input.format(),
                input.bom(),
                input.filter(),
                input.q(),
                input.sort(),
                input.columns(),
                input.recycleBin(),
                input.asOf());
        // Whatever cannot be read is refused now and not when the job runs.
        orders.requireSound(screen, order);
        return new Started(
                jobs.getObject().submit(ExportJob.KIND, texts.of("export.subject", texts.screen(screen)), order));
    }
}
