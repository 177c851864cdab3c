package fundsdesk.crud.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.Texts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The checks of an action with their figures, as of now; a warning goes on only with a tick. */
final class ChecklistView extends Div {

    private final Texts texts;
    private final Set<String> acknowledged = new LinkedHashSet<>();

    private List<Checklist.Check> shown = List.of();

    ChecklistView(Texts texts) {
        this.texts = texts;
        addClassName("checks");
        setVisible(false);
    }

    /** Only the lines that changed are made anew: whoever leaves a field by a click on a box clicks on what stays. */
    void show(Checklist checks) {
        List<Checklist.Check> now = checks.checks();
        for (int i = 0; i < now.size(); i++) {
            if (i >= shown.size()) {
                add(line(now.get(i)));
            } else if (!now.get(i).equals(shown.get(i))) {
                replace(getComponentAt(i), line(now.get(i)));
            }
        }
        for (int i = shown.size() - 1; i >= now.size(); i--) {
            remove(getComponentAt(i));
        }
        shown = List.copyOf(now);
        setVisible(!now.isEmpty());
    }

    /** The warnings that were ticked. */
    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    private Component line(Checklist.Check check) {
        String result = check.result().name().toLowerCase(Locale.ROOT);
        Span word = new Span(texts.of("check." + result));
        word.addClassName("word");
        Div text = new Div(new Span(texts.of(check.message())));
        if (check.result() == Checklist.Result.WARN) {
            text.add(acknowledgement(check));
        }
        Div line = new Div(icon(check.result()), word, text);
        line.addClassNames("check", result);
        return line;
    }

    private Component acknowledgement(Checklist.Check check) {
        Checkbox box = new Checkbox(texts.of("check.acknowledge"), acknowledged.contains(check.name()));
        box.addValueChangeListener(ticked -> {
            if (ticked.getValue()) {
                acknowledged.add(check.name());
            } else {
                acknowledged.remove(check.name());
            }
        });
        return box;
    }

    private static Icon icon(Checklist.Result result) {
        return switch (result) {
            case PASS -> VaadinIcon.CHECK_CIRCLE.create();
            case WARN -> VaadinIcon.WARNING.create();
            case BLOCK -> VaadinIcon.BAN.create();
        };
    }
}
