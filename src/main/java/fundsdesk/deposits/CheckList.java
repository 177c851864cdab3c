package fundsdesk.deposits;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.Texts;
import java.util.Locale;

/** Checks with their figures, to read only: as they were when they were kept, or as the desk finds them now. */
final class CheckList extends Div {

    CheckList(Checklist checks, Texts texts) {
        addClassName("checks");
        checks.checks().forEach(check -> {
            String result = check.result().name().toLowerCase(Locale.ROOT);
            Span word = new Span(texts.of("check." + result));
            word.addClassName("word");
            Div line = new Div(icon(check.result()), word, new Span(texts.of(check.message())));
            line.addClassNames("check", result);
            add(line);
        });
    }

    private static Icon icon(Checklist.Result result) {
        return switch (result) {
            case PASS -> VaadinIcon.CHECK_CIRCLE.create();
            case WARN -> VaadinIcon.WARNING.create();
            case BLOCK -> VaadinIcon.BAN.create();
        };
    }
}
