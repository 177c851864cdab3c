package fundsdesk.crud.remarks;

import com.vaadin.flow.component.Component;
import fundsdesk.crud.Actions;
import fundsdesk.crud.Desk;
import fundsdesk.crud.DetailTab;
import fundsdesk.crud.Formats;
import fundsdesk.crud.OutcomeWords;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;

/** What was remarked on a record, on every screen. */
@org.springframework.stereotype.Component
record RemarksTab(Remarks remarks, Actions actions, Desk desk, Texts texts, Formats formats, OutcomeWords words)
        implements DetailTab<Stored> {

    @Override
    public Class<Stored> entity() {
        return Stored.class;
    }

    @Override
    public String key() {
        return "remarks";
    }

    @Override
    public int order() {
        return REMARKS;
    }

    @Override
    public long count(Screen<? extends Stored> screen, long id) {
        return remarks.countOf(Remark.subjectOf(screen.entity()), id);
    }

    @Override
    public Component content(Screen<? extends Stored> screen, long id) {
        return new RemarkThreads<>(screen, id, this);
    }
}
