package fundsdesk.crud.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documents of one record, each to download, with the buttons to add and take away. */
final class DocumentList<T extends Stored> extends Div {

    private final Screen<T> screen;
    private final long id;
    private final DocumentsTab tab;

    DocumentList(Screen<T> screen, long id, DocumentsTab tab) {
        this.screen = screen;
        this.id = id;
        this.tab = tab;
        addClassName("documents");
        draw();
    }

    private void draw() {
        removeAll();
        action("attach").ifPresent(attach -> add(adder(attach)));
        List<Attachment> documents = tab.records().of(Attachment.subjectOf(screen.entity()), id);
        Optional<RecordAction<T, ?>> detach = action("detach");
        documents.forEach(document -> add(line(document, detach)));
        if (documents.isEmpty()) {
            Span empty = new Span(tab.texts().of("documents.empty"));
            empty.addClassName("muted");
            add(empty);
        }
    }

    private Optional<RecordAction<T, ?>> action(String name) {
        return tab.actions().onRecord(screen).stream()
                .filter(action -> action.name().equals(name) && tab.desk().mayRun(screen, action))
                .findFirst();
    }

    private Button adder(RecordAction<T, ?> attach) {
        Button add = new Button(tab.texts().action(screen, attach), VaadinIcon.UPLOAD_ALT.create());
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add.addClickListener(click -> tab.dialogs().open(screen, attach, id, Map.of(), this::draw));
        return add;
    }

    private Component line(Attachment document, Optional<RecordAction<T, ?>> detach) {
        Anchor link = new Anchor(Downloads.addressOf(document), document.name());
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        Span about = new Span(tab.texts()
                .of(
                        "documents.about",
                        tab.texts().choice(document.kind()),
                        sizeOf(document),
                        document.createdBy(),
                        tab.formats().moment(document.createdAt())));
        about.addClassName("muted");
        Div line = new Div(VaadinIcon.FILE_TEXT_O.create(), link, about);
        detach.ifPresent(action -> line.add(remover(document, action)));
        line.addClassName("document");
        return line;
    }

    private Button remover(Attachment document, RecordAction<T, ?> detach) {
        Button remove = new Button(VaadinIcon.TRASH.create());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        remove.setAriaLabel(tab.texts().action(screen, detach) + " " + document.name());
        remove.setTooltipText(tab.texts().action(screen, detach));
        remove.addClickListener(
                click -> tab.dialogs().open(screen, detach, id, Map.of("document", document.id()), this::draw));
        return remove;
    }

    private static String sizeOf(Attachment document) {
        long kilobytes = Math.max(1, Math.round(document.size() / 1024.0));
        return kilobytes < 1024 ? kilobytes + " kB" : "%.1f MB".formatted(kilobytes / 1024.0);
    }
}
