package fundsdesk.crud.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import fundsdesk.crud.Formats;
import fundsdesk.crud.TimelineEntry;
import fundsdesk.crud.Tone;
import java.util.List;
import java.util.Locale;

/** How far a record is and how it came there, one step below the other; what is expected stands last. */
final class TimelineView extends OrderedList {

    TimelineView(List<TimelineEntry> entries, Formats formats) {
        addClassName("timeline");
        entries.forEach(entry -> add(step(entry, formats)));
    }

    private static ListItem step(TimelineEntry entry, Formats formats) {
        Span title = new Span(entry.title());
        title.addClassName("title");
        Div head = new Div(title);
        head.addClassName("step-head");
        if (entry.status() instanceof Tone.Toned) {
            head.add(formats.badge(entry.status()));
        }
        Span when = new Span(formats.moment(entry.at()));
        when.setTitle(formats.exactMoment(entry.at()));
        Div about = new Div(when);
        about.addClassName("muted");
        if (!entry.who().isEmpty()) {
            about.add(new Span(" · " + entry.who()));
        }
        ListItem step = new ListItem(head, about);
        if (entry.detail() != null && !entry.detail().isBlank()) {
            Div detail = new Div(entry.detail());
            detail.addClassName("detail");
            step.add(detail);
        }
        step.addClassName(entry.ahead() ? "ahead" : "past");
        if (entry.status() instanceof Tone.Toned toned) {
            step.addClassName("tone-" + toned.tone().name().toLowerCase(Locale.ROOT));
        }
        return step;
    }
}
