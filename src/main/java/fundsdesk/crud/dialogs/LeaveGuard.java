package fundsdesk.crud.dialogs;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.shared.Registration;
import fundsdesk.crud.Texts;
import java.util.function.BooleanSupplier;

/** Asks before anything typed is lost: by Esc, by the close button, by Back, or by going to another page. */
public final class LeaveGuard {

    private final Dialog dialog;
    private final BooleanSupplier dirty;
    private final Texts texts;
    private boolean held;

    /** @param dirty whether something was typed that would be lost */
    public LeaveGuard(Dialog dialog, BooleanSupplier dirty, Texts texts) {
        this.dialog = dialog;
        this.dirty = dirty;
        this.texts = texts;
        dialog.setCloseOnOutsideClick(false);
        dialog.addDialogCloseActionListener(esc -> leave());
        dialog.addAttachListener(attached -> watch(attached.getUI()));
        watchBack(dialog, this::leave);
    }

    /** The browser's Back asks the dialog to close, and leaves the page only once it is closed. */
    private static void watchBack(Dialog dialog, Runnable leave) {
        dialog.getElement().addEventListener("leave-asked", back -> leave.run());
        dialog.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                dialog.getElement().executeJs("window.fundsdeskLeave?.opened(this)");
            }
        });
    }

    /** Closes the dialog, at once or after asking. */
    public void leave() {
        if (!held) {
            ask(dialog::close);
        }
    }

    /** Keeps the dialog open while something is running. */
    public void hold(boolean running) {
        held = running;
    }

    private void watch(UI ui) {
        Registration watching = ui.addBeforeLeaveListener(this::beforeLeave);
        dialog.addDetachListener(detached -> watching.remove());
    }

    private void beforeLeave(BeforeLeaveEvent leaving) {
        if (dirty.getAsBoolean()) {
            BeforeLeaveEvent.ContinueNavigationAction postponed = leaving.postpone();
            ask(() -> {
                dialog.close();
                postponed.proceed();
            });
        } else {
            dialog.close();
        }
    }

    private void ask(Runnable go) {
        if (!dirty.getAsBoolean()) {
            go.run();
            return;
        }
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(texts.of("leave.title"));
        question.setText(texts.of("leave.text"));
        question.setCancelable(true);
        question.setCancelText(texts.of("leave.stay"));
        question.setConfirmText(texts.of("leave.go"));
        question.setConfirmButtonTheme("error primary");
        question.addConfirmListener(confirmed -> go.run());
        question.open();
    }
}
