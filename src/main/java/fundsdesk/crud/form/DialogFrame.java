package fundsdesk.crud.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import fundsdesk.crud.Kind;
import fundsdesk.crud.dialogs.LeaveGuard;
import java.util.function.BooleanSupplier;

/** The frame that all dialogs of actions share: title, what it is about, notice, checks, fields, buttons. */
final class DialogFrame extends Dialog {

    private final Div about = slot("about");
    private final Div checks = slot("checking");
    private final Div fields = slot("fields");
    private final Button confirm = new Button();
    private final Button cancel = new Button();
    private final OutcomeNotice notice;
    private final LeaveGuard guard;

    DialogFrame(String title, Workbench bench, BooleanSupplier dirty) {
        notice = new OutcomeNotice(bench.words(), bench.texts());
        guard = new LeaveGuard(this, dirty, bench.texts());
        addClassName("action-dialog");
        setHeaderTitle(title);
        setDraggable(true);
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> guard.leave());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(bench.texts().of("dialog.close"));
        getHeader().add(close);
        add(notice, about, checks, fields);
        cancel.setText(bench.texts().of("dialog.cancel"));
        cancel.addClickListener(click -> guard.leave());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, confirm);
    }

    /** What the button says that does it; red when it cannot be undone. */
    void confirm(String words, boolean irreversible, Runnable confirmed) {
        confirm.setText(words);
        // The browser presses it at Ctrl+Enter.
        confirm.addClassName("confirms");
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (irreversible) {
            confirm.addThemeVariants(ButtonVariant.LUMO_ERROR);
        }
        // The browser disables it before the click even leaves, so that two clicks are one.
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            try {
                confirmed.run();
            } finally {
                confirm.setEnabled(true);
            }
        });
    }

    /** A second thing to do before it is confirmed, such as trying it. */
    Button beside(String words, Runnable pressed) {
        Button button = new Button(words);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                pressed.run();
            } finally {
                button.setEnabled(true);
            }
        });
        getFooter().removeAll();
        getFooter().add(cancel, button, confirm);
        return button;
    }

    /** Enter in a field confirms, but where it means a new line; Ctrl+Enter does everywhere in the dialog. */
    void listenForEnter(Sheet sheet) {
        sheet.lines().forEach(line -> {
            if (line.field().kind() == Kind.FILE) {
                // The button that took the file is used up and loses the focus: Enter shall go on.
                line.editor().onChange(confirm::focus);
            }
            if (!line.editor().isWide()) {
                Shortcuts.addShortcutListener(line.editor().component(), () -> confirm.click(), Key.ENTER)
                        .listenOn(line.editor().component())
                        .resetFocusOnActiveElement();
            }
        });
    }

    /** Tables of fields need more room. */
    void widen(Sheet sheet) {
        boolean wide = sheet.lines().size() > 6
                || sheet.lines().stream().anyMatch(line -> line.field().kind() == Kind.ROWS);
        addClassName(wide ? "wide" : "narrow");
    }

    /** While it works there is no way out but its own. */
    void busy(boolean working) {
        guard.hold(working);
        confirm.setVisible(!working);
        cancel.setVisible(!working);
    }

    void about(Component component) {
        replace(about, component);
    }

    void checks(Component component) {
        replace(checks, component);
    }

    void fields(Component component) {
        replace(fields, component);
    }

    OutcomeNotice notice() {
        return notice;
    }

    Button confirmButton() {
        return confirm;
    }

    /** From now on there is nothing to confirm, only to read. */
    void onlyToRead(String close) {
        confirm.setVisible(false);
        cancel.setVisible(true);
        cancel.setText(close);
    }

    private static void replace(Div slot, Component component) {
        slot.removeAll();
        slot.add(component);
    }

    private static Div slot(String name) {
        Div slot = new Div();
        slot.addClassName(name);
        return slot;
    }
}
