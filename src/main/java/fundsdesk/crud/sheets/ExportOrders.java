package fundsdesk.crud.sheets;

import fundsdesk.crud.BadFilter;
import fundsdesk.crud.Query;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Screen;
import fundsdesk.crud.rest.Problem;
import fundsdesk.crud.rest.RowRequests;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Reads which rows an order to export asks for, by the same rules as an address. */
@Component
final class ExportOrders {

    private final RowRequests requests;

    ExportOrders(RowRequests requests) {
        this.requests = requests;
    }

    /** @throws fundsdesk.crud.rest.Problem naming what the screen does not have */
    Query query(Screen<?> screen, ExportJob.Order order) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        order.filter().forEach(filter -> parameters.add("filter", filter));
        if (order.q() != null) {
            parameters.add("q", order.q());
        }
        if (order.sort() != null) {
            parameters.add("sort", order.sort());
        }
        if (!order.columns().isEmpty()) {
            parameters.add("columns", String.join(",", order.columns()));
        }
        parameters.add("recycleBin", Boolean.toString(order.recycleBin()));
        if (order.asOf() != null) {
            parameters.add("asOf", order.asOf());
        }
        return query(screen, parameters);
    }

    /** @throws RefusedException when the order asks for what the screen does not have */
    void requireSound(Screen<?> screen, ExportJob.Order order) {
        try {
            var unused = query(screen, order);
        } catch (BadFilter | Problem wrong) {
            throw RefusedException.because("export.bad-query", String.valueOf(wrong.getMessage()));
        }
    }

    /** The columns of the grid's start without {@code columns}. */
    Query query(Screen<?> screen, MultiValueMap<String, String> parameters) {
        List<String> own =
                screen.declared().columns().stream().map(each -> each.name()).toList();
        return requests.query(screen, parameters, Set.of("bom"), own);
    }
}
