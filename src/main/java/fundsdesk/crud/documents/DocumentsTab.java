package fundsdesk.crud.documents;

import com.vaadin.flow.component.Component;
import fundsdesk.crud.ActionDialogs;
import fundsdesk.crud.Actions;
import fundsdesk.crud.Desk;
import fundsdesk.crud.DetailTab;
import fundsdesk.crud.Formats;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;

/** The documents of a record, on every screen. */
@org.springframework.stereotype.Component
record DocumentsTab(
        AttachmentRecords records, Actions actions, ActionDialogs dialogs, Desk desk, Texts texts, Formats formats)
        implements DetailTab<Stored> {

    @Override
    public Class<Stored> entity() {
        return Stored.class;
    }

    @Override
    public String key() {
        return "documents";
    }

    @Override
    public int order() {
        return DOCUMENTS;
    }

    @Override
    public long count(Screen<? extends Stored> screen, long id) {
        return records.countOf(Attachment.subjectOf(screen.entity()), id);
    }

    @Override
    public Component content(Screen<? extends Stored> screen, long id) {
        return new DocumentList<>(screen, id, this);
    }
}
