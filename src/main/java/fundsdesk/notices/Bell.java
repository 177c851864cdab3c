package fundsdesk.notices;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import fundsdesk.crud.Row;
import fundsdesk.crud.TopBarPart;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The bell: how many notifications are unread, and the newest of them, each a way to what it tells of. */
final class Bell extends Div implements TopBarPart.Shown {

    private static final int MOST_SHOWN = 99;

    private final NotificationList list;
    private final Button button = new Button(VaadinIcon.BELL_O.create());
    private final Span count = new Span();
    private final Popover popover = new Popover();

    Bell(NotificationList list) {
        this.list = list;
        addClassName("bell");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        count.addClassName("bell-count");
        add(button, count, popover);
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setModal(true);
        popover.addClassName("bell-list");
        popover.setAriaLabel(list.texts().of("bell.title"));
        popover.setOpenOnClick(false);
        button.addClickListener(pressed -> {
            fill();
            popover.open();
        });
        show(0);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(long waiting) {
        String label =
                waiting == 0 ? list.texts().of("bell.title") : list.texts().of("bell.unread", waiting);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        count.setText(waiting > MOST_SHOWN ? MOST_SHOWN + "+" : Long.toString(waiting));
        count.setVisible(waiting > 0);
    }

    private void fill() {
        popover.removeAll();
        List<Row> newest = list.newest();
        Button all = new Button(list.texts().of("bell.read-all"), pressed -> {
            list.readAll();
            popover.close();
        });
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        all.setEnabled(newest.stream().anyMatch(Bell::isUnread));
        Div head = new Div(new Span(list.texts().of("bell.title")), all);
        head.addClassName("bell-head");
        popover.add(head);
        newest.forEach(row -> popover.add(entry(row)));
        if (newest.isEmpty()) {
            popover.add(new Paragraph(list.texts().of("empty.notifications")));
        }
        Anchor more = new Anchor("notifications", list.texts().of("bell.all"));
        more.addClassName("bell-more");
        popover.add(more);
    }

    private NativeButton entry(Row row) {
        Span subject = new Span(String.valueOf(row.get("subject")));
        subject.addClassName("bell-subject");
        Span body = new Span(String.valueOf(row.get("body")).replace('\n', ' '));
        body.addClassName("bell-body");
        Span age = new Span(list.formats().age((Instant) Objects.requireNonNull(row.get("createdAt"))));
        age.addClassName("bell-age");
        NativeButton entry = new NativeButton();
        entry.add(subject, age, body);
        entry.addClassName("bell-entry");
        entry.getElement().getClassList().set("unread", isUnread(row));
        entry.addClickListener(pressed -> {
            popover.close();
            if (isUnread(row)) {
                list.read(row.id());
            }
            UI.getCurrentOrThrow().navigate(String.valueOf(row.get("address")));
        });
        return entry;
    }

    private static boolean isUnread(Row row) {
        return row.get("readAt") == null;
    }
}
