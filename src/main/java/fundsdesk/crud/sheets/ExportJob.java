package fundsdesk.crud.sheets;

import fundsdesk.access.Actor;
import fundsdesk.access.Grants;
import fundsdesk.crud.Query;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import fundsdesk.crud.jobs.JobContext;
import fundsdesk.crud.jobs.JobHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Exports in the background: the file is fetched when it is done. */
@Component
class ExportJob implements JobHandler<ExportJob.Order> {

    static final String KIND = "export";

    /** What is to be written: the query as an address has it, so that it is judged anew when the job runs. */
    record Order(
            String screen,
            SheetFormat format,
            boolean bom,
            List<String> filter,
            @Nullable String q,
            @Nullable String sort,
            List<String> columns,
            boolean recycleBin,
            @Nullable String asOf) {}

    private final Screens screens;
    private final ExportOrders orders;
    private final Exports exports;
    private final Rows rows;
    private final Grants grants;
    private final Texts texts;

    ExportJob(Screens screens, ExportOrders orders, Exports exports, Rows rows, Grants grants, Texts texts) {
        this.screens = screens;
        this.orders = orders;
        this.exports = exports;
        this.rows = rows;
        this.grants = grants;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Order> input() {
        return Order.class;
    }

    @Override
    public boolean resumes() {
        return true;
    }

    @Override
    public boolean mayFetch(Actor actor, Order order) {
        return screens.find(order.screen())
                .filter(screen -> grants.allow(actor, screen.readPermission()))
                .filter(screen -> grants.allow(actor, ExportActions.permission(screen)))
                .isPresent();
    }

    @Override
    public void run(JobContext context, Order order) throws IOException {
        run(context, order, screens.required(order.screen()));
    }

    private <T extends Stored> void run(JobContext context, Order order, Screen<T> screen) throws IOException {
        Query query = orders.query(screen, order);
        context.total(rows.count(screen, query).rows());
        try (OutputStream out = context.result(
                exports.fileName(screen, order.format()), order.format().contentType())) {
            long written =
                    exports.write(screen, query, new Exports.Shape(order.format(), order.bom()), out, context::done);
            context.total(written);
            context.message(texts.of("export.done", written));
        }
    }
}
