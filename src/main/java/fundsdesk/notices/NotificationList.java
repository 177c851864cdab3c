package fundsdesk.notices;

import fundsdesk.crud.Call;
import fundsdesk.crud.Desk;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Formats;
import fundsdesk.crud.MenuCount;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.Query;
import fundsdesk.crud.Row;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Sort;
import fundsdesk.crud.Texts;
import fundsdesk.crud.TopBarPart;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The notifications of whoever looks, for the bell: read and marked through the screen, as everything else. */
@Component
class NotificationList implements MenuCount, TopBarPart {

    private static final int NEWEST = 8;
    private static final int MARKED_AT_ONCE = 500;

    private final Rows rows;
    private final Desk desk;
    private final NotificationScreen screen;
    private final MarkRead read;
    private final Texts texts;
    private final Formats formats;

    NotificationList(Rows rows, Desk desk, NotificationScreen screen, MarkRead read, Texts texts, Formats formats) {
        this.rows = rows;
        this.desk = desk;
        this.screen = screen;
        this.read = read;
        this.texts = texts;
        this.formats = formats;
    }

    Texts texts() {
        return texts;
    }

    Formats formats() {
        return formats;
    }

    List<Row> newest() {
        return page(Filter.EVERYTHING, List.of("subject", "body", "address", "createdAt", "readAt"), NEWEST);
    }

    void read(long id) {
        desk.perform(Call.on(screen, read, id, new NoInput()));
    }

    void readAll() {
        page(NotificationScreen.UNREAD, List.of(), MARKED_AT_ONCE).forEach(row -> read(row.id()));
    }

    private List<Row> page(Filter filter, List<String> columns, int limit) {
        return rows.page(screen, new Query(filter, Sort.descending("id"), columns, false), Optional.empty(), limit);
    }

    @Override
    public String entry() {
        return screen.key();
    }

    @Override
    public String name() {
        return screen.key() + ".unread";
    }

    @Override
    public String address() {
        return screen.key() + "?filter=readAt:isnull:true";
    }

    @Override
    public Waiting waiting() {
        Query unread = new Query(NotificationScreen.UNREAD, Sort.descending("id"), List.of(), false);
        return new Waiting(rows.count(screen, unread).rows(), null);
    }

    @Override
    public boolean isOffered() {
        return desk.mayRun(screen, read);
    }

    @Override
    public Shown make() {
        return new Bell(this);
    }
}
