package fundsdesk.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fundsdesk.access.Acting;
import fundsdesk.crud.Formats;
import fundsdesk.crud.HomePanel;
import fundsdesk.crud.MenuCount;
import fundsdesk.crud.Texts;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What waits for whoever signed in, and the ways to everything else. */
@Route("")
@PermitAll
class HomeView extends Div implements HasDynamicTitle {

    private final Texts texts;
    private final Formats formats;

    HomeView(
            Texts texts,
            Formats formats,
            Waiting waiting,
            Menu menu,
            List<HomePanel> panels,
            HomeSettings settings,
            Clock clock) {
        this.texts = texts;
        this.formats = formats;
        addClassName("home");
        Map<MenuCount, MenuCount.Waiting> queues = waiting.of(Acting.required());
        Instant before = clock.instant().minus(settings.lateAfter()).truncatedTo(ChronoUnit.SECONDS);
        add(new H1(texts.of("shell.home")), queues(queues, menu));
        if (!queues.isEmpty()) {
            LateList late = new LateList(late(queues, before), before, this::name, texts, formats);
            add(section(texts.of("home.late", settings.lateAfter().toHours()), late));
        }
        panels.stream()
                .filter(HomePanel::isOffered)
                .sorted(Comparator.comparingInt(HomePanel::order))
                .forEach(panel -> add(section(texts.of("home." + panel.key()), panel.content())));
        add(section(texts.of("home.places"), places(menu)));
    }

    private Component queues(Map<MenuCount, MenuCount.Waiting> waiting, Menu menu) {
        Div list = new Div();
        list.addClassName("queues");
        List<String> order = menu.groups().stream()
                .flatMap(group -> group.entries().stream())
                .map(Menu.Entry::key)
                .toList();
        waiting.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        queue -> order.indexOf(queue.getKey().entry())))
                .forEach(queue -> list.add(queue(queue.getKey(), queue.getValue())));
        if (waiting.isEmpty()) {
            Div none = new Div(texts.of("home.no-queues"));
            none.addClassName("empty");
            list.add(none);
        }
        return section(texts.of("home.waiting"), list);
    }

    private static List<LateList.Late> late(Map<MenuCount, MenuCount.Waiting> queues, Instant before) {
        return queues.entrySet().stream()
                .flatMap(queue -> late(queue.getKey(), queue.getValue().oldest(), before))
                .sorted(Comparator.comparing(LateList.Late::oldest))
                .toList();
    }

    private static Stream<LateList.Late> late(MenuCount queue, @Nullable Instant oldest, Instant before) {
        return oldest == null || !oldest.isBefore(before)
                ? Stream.empty()
                : Stream.of(new LateList.Late(queue, queue.late(before), oldest))
                        .filter(late -> late.count() > 0);
    }

    private String name(MenuCount queue) {
        return texts.firstOf(texts.firstOf(queue.entry(), "screen." + queue.entry()), "queue." + queue.name());
    }

    private Anchor queue(MenuCount queue, MenuCount.Waiting waiting) {
        Span label = new Span(name(queue));
        Span count = new Span(formats.of(waiting.count()));
        count.addClassName("figure");
        Span age = new Span(waiting.oldest() == null ? "" : texts.of("home.oldest", formats.age(waiting.oldest())));
        age.addClassName("muted");
        Anchor line = new Anchor(queue.address(), count, label, age);
        line.addClassName("queue");
        line.getElement().getClassList().set("idle", waiting.count() == 0);
        return line;
    }

    private static Component places(Menu menu) {
        Div groups = new Div();
        groups.addClassName("places");
        menu.groups().forEach(group -> {
            Div links = new Div();
            links.add(new Span(group.label()));
            group.entries().forEach(entry -> links.add(new Anchor(entry.address(), entry.label())));
            groups.add(links);
        });
        return groups;
    }

    private static Section section(String heading, Component content) {
        return new Section(new H2(heading), content);
    }

    @Override
    public String getPageTitle() {
        return texts.of("shell.home") + " – Fundsdesk";
    }
}
