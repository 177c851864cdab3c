package fundsdesk.users;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fundsdesk.access.Permission;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Text;
import fundsdesk.crud.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** One line a screen, one box a permission. */
final class PermissionMatrix extends Div {

    private final Texts texts;
    private final Consumer<Runnable> confirmed;
    private final Function<Set<String>, Outcome> save;
    private final Set<String> wanted;
    private final int existing;
    private final Span summary = new Span();
    private final List<Line> lines = new ArrayList<>();

    PermissionMatrix(
            Map<String, Set<Permission>> groups,
            Set<String> granted,
            boolean editable,
            PermissionLabels labels,
            Texts texts,
            Consumer<Runnable> confirmed,
            Function<Set<String>, Outcome> save) {
        this.texts = texts;
        this.confirmed = confirmed;
        this.save = save;
        this.wanted = new TreeSet<>(granted);
        this.existing = groups.values().stream().mapToInt(Set::size).sum();
        addClassName("permission-matrix");
        add(bar(editable));
        groups.forEach((group, permissions) -> add(line(group, permissions, editable, labels)));
        summarise();
    }

    private record Line(Div row, String words) {}

    private Div bar(boolean editable) {
        TextField find = new TextField();
        find.setPlaceholder(texts.of("permissions.find"));
        find.setAriaLabel(texts.of("permissions.find"));
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addValueChangeListener(typed -> show(typed.getValue().toLowerCase(Locale.ROOT)));
        Button button = new Button(
                texts.of("permissions.save"), pressed -> confirmed.accept(() -> tell(save.apply(Set.copyOf(wanted)))));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setVisible(editable);
        summary.addClassName("muted");
        Div bar = new Div(find, summary, button);
        bar.addClassName("bar");
        return bar;
    }

    private Div line(String group, Set<Permission> permissions, boolean editable, PermissionLabels labels) {
        Span name = new Span(labels.group(group));
        name.addClassName("name");
        Div boxes = new Div();
        boxes.addClassName("boxes");
        StringBuilder words = new StringBuilder(name.getText());
        for (Permission permission : permissions) {
            String label = labels.permission(group, permission.code());
            boxes.add(box(permission.code(), label, editable));
            words.append(' ').append(label).append(' ').append(permission.code());
        }
        Div row = new Div(name, boxes);
        row.addClassName("line");
        row.setVisible(!permissions.isEmpty());
        lines.add(new Line(row, words.toString().toLowerCase(Locale.ROOT)));
        return row;
    }

    private Checkbox box(String code, String label, boolean editable) {
        Checkbox box = new Checkbox(label, wanted.contains(code));
        box.setReadOnly(!editable);
        box.getElement().setAttribute("title", code);
        box.addValueChangeListener(ticked -> {
            boolean unused = ticked.getValue() ? wanted.add(code) : wanted.remove(code);
            summarise();
        });
        return box;
    }

    private void summarise() {
        summary.setText(texts.of("permissions.granted", wanted.size(), existing));
    }

    private void show(String words) {
        lines.forEach(line -> line.row().setVisible(line.words().contains(words)));
    }

    private void tell(Outcome outcome) {
        Text sentence = switch (outcome) {
            case Outcome.Done done -> Text.of("permissions.saved");
            case Outcome.Awaiting awaiting -> Text.of("permissions.awaiting", awaiting.workOrder());
            case Outcome.Refused refused -> refused.reason();
            case Outcome.WrongState wrong -> wrong.reason();
            case Outcome.Denied denied -> denied.reason();
            case Outcome.Missing missing -> missing.reason();
            case Outcome.Conflict conflict -> Text.of("permissions.conflict");
            case Outcome.Unchecked unchecked -> Text.of("permissions.conflict");
            case Outcome.Invalid invalid -> invalid.errors().getFirst().message();
            case Outcome.Failed failed -> failed.reason();
        };
        Notification.show(texts.of(sentence), 8_000, Notification.Position.BOTTOM_END);
    }
}
