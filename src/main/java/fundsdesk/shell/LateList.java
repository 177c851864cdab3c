package fundsdesk.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fundsdesk.crud.Formats;
import fundsdesk.crud.MenuCount;
import fundsdesk.crud.Texts;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** What has waited longer than the desk promised itself, queue by queue, the longest first. */
final class LateList extends Div {

    private final Texts texts;
    private final Formats formats;

    /**
     * @param queues those in which something waits
     * @param before what has waited since then or longer is late
     * @param name how a queue is called
     */
    LateList(List<Late> queues, Instant before, Function<MenuCount, String> name, Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
        addClassName("queues");
        queues.forEach(late -> add(line(late, before, name.apply(late.queue()))));
        if (queues.isEmpty()) {
            Div none = new Div(texts.of("home.nothing-late"));
            none.addClassName("empty");
            add(none);
        }
    }

    /** So many of a queue are late. */
    record Late(MenuCount queue, long count, Instant oldest) {}

    private Anchor line(Late late, Instant before, String name) {
        Span count = new Span(formats.of(late.count()));
        count.addClassNames("figure", "late");
        Span age = new Span(texts.of("home.oldest", formats.age(late.oldest())));
        age.addClassName("muted");
        Anchor line = new Anchor(late.queue().lateAddress(before), count, new Span(name), age);
        line.addClassName("queue");
        return line;
    }
}
