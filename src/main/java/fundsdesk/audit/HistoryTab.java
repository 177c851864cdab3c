package fundsdesk.audit;

import com.vaadin.flow.component.Component;
import fundsdesk.crud.DetailTab;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;

/** What happened to a record, on every screen whose past is kept. */
@org.springframework.stereotype.Component
record HistoryTab(RecordTimeline timeline, History history, ChangeViews views, Rows rows) implements DetailTab<Stored> {

    @Override
    public Class<Stored> entity() {
        return Stored.class;
    }

    @Override
    public String key() {
        return "history";
    }

    @Override
    public int order() {
        return HISTORY;
    }

    @Override
    public boolean isOffered(Screen<? extends Stored> screen) {
        return rows.keepsPast(screen);
    }

    @Override
    public Component content(Screen<? extends Stored> screen, long id) {
        return new HistoryView<>(screen, id, this);
    }
}
