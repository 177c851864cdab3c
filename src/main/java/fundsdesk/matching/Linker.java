package fundsdesk.matching;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import fundsdesk.crud.Call;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Screen;
import fundsdesk.statements.StatementLine;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Links what the operator chose, asks about warnings, and says how it came out. */
final class Linker {

    private static final int SHOWN_MILLIS = 6_000;

    private final LinkPanels with;
    private final Screen<StatementLine> queue;
    private final Runnable changed;
    private @Nullable IncomingLine line;

    Linker(LinkPanels with, Screen<StatementLine> queue, Runnable changed) {
        this.with = with;
        this.queue = queue;
        this.changed = changed;
    }

    void on(IncomingLine shown) {
        line = shown;
    }

    void link(Candidate candidate) {
        attempt(with.input(candidate.allocations()), Set.of());
    }

    /** Links the whole line to an application that is no candidate. */
    void link(IncomingLine whole, long deposit) {
        attempt(with.input(deposit, whole.amount()), Set.of());
    }

    private void attempt(Optional<LinkLine.Input> input, Set<String> acknowledged) {
        if (line == null || input.isEmpty()) {
            changed.run();
            return;
        }
        Outcome outcome = with.desk.perform(
                Call.on(queue, with.link, line.id(), input.get()).acknowledging(acknowledged));
        if (outcome instanceof Outcome.Unchecked unchecked
                && !unchecked.checks().blocks()) {
            ask(input.get(), unchecked.checks());
        } else {
            tell(outcome);
        }
    }

    private void ask(LinkLine.Input input, Checklist checks) {
        Set<String> open =
                checks.open(Set.of()).stream().map(Checklist.Check::name).collect(Collectors.toSet());
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(with.texts.of("link-checking.sure"));
        Div warnings = new Div();
        checks.open(Set.of()).forEach(check -> warnings.add(new Div(with.texts.of(check.message()))));
        dialog.setText(warnings);
        dialog.setConfirmText(with.texts.of("link-checking.link", ""));
        dialog.setCancelable(true);
        dialog.setCancelText(with.texts.of("dialog.cancel"));
        dialog.addConfirmListener(event -> attempt(Optional.of(input), open));
        dialog.open();
    }

    private void tell(Outcome outcome) {
        String sentence = outcome.isDone() ? with.texts.of("link-checking.linked") : with.words.of(outcome);
        Notification notice = Notification.show(sentence, SHOWN_MILLIS, Notification.Position.BOTTOM_END);
        notice.addThemeVariants(
                outcome.isAccepted() ? NotificationVariant.LUMO_SUCCESS : NotificationVariant.LUMO_ERROR);
        changed.run();
    }
}
