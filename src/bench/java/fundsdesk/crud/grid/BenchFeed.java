package fundsdesk.crud.grid;

import fundsdesk.crud.Query;
import fundsdesk.crud.Row;
import fundsdesk.crud.Screen;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** The rows as a grid's scroll bar asks for them. */
public final class BenchFeed {

    private final RowFeed<?> feed;

    public BenchFeed(ApplicationContext context, Screen<?> screen, Query query) {
        feed = new RowFeed<>(context.getBean(GridTools.class), screen, query);
    }

    public List<Row> page(int offset, int limit) {
        return feed.page(offset, limit);
    }

    public int size() {
        return feed.size();
    }
}
