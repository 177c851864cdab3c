package fundsdesk.crud.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import fundsdesk.crud.DetailTab;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Row;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.TimelineEntry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One record to read and to act on: head, buttons, tabs. The same beside a grid and on a page of its own. */
final class RecordDetail<T extends Stored> extends Div {

    /** What follows from an action, such as carrying out what was approved, comes within this time. */
    private static final long FOLLOWS_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Screen<T> screen;
    private final long id;
    private final @Nullable Instant asOf;
    private final Parts parts;
    private final Component tools;
    private final Runnable changed;
    private final Consumer<String> tabChosen;
    private final boolean onOnePage;
    private String tab;
    private Optional<Long> actedNanos = Optional.empty();

    /** What it is drawn with, wherever it stands. */
    record Parts(Workbench bench, Dialogs dialogs, DetailTabs tabs, Timeline timeline) {}

    /**
     * @param asOf the record as it was at that moment, to read only; none for as it is
     * @param tab key of the tab to open; empty for the first
     * @param asPage whether it has a page of its own, with room for everything at once
     * @param tools what stands at the end of the head
     * @param changed called after an action was accepted
     * @param tabChosen told the key of each tab that the reader opens
     */
    RecordDetail(
            Screen<T> screen,
            long id,
            @Nullable Instant asOf,
            String tab,
            boolean asPage,
            Component tools,
            Runnable changed,
            Consumer<String> tabChosen,
            Parts parts) {
        this.tools = tools;
        this.screen = screen;
        this.id = id;
        this.asOf = asOf;
        this.tab = tab;
        this.onOnePage = asPage && screen.declared().isOnePage();
        this.changed = changed;
        this.tabChosen = tabChosen;
        this.parts = parts;
        addClassName("record-detail");
        draw();
    }

    /** Reads the record anew and shows it, on the same tab. */
    void draw() {
        removeAll();
        Optional<Row> row = parts.bench().rows().one(screen, id, RecordHead.columns(screen, parts.bench()), asOf);
        row.ifPresentOrElse(this::draw, () -> add(tools, missing()));
    }

    private void showAnew() {
        draw();
        changed.run();
    }

    private Missing missing() {
        if (asOf != null) {
            return missingThen(asOf);
        }
        // What was just done to it took it out of a screen that shows only some.
        return actedNanos.isPresent()
                ? Missing.left(screen, id, parts.bench())
                : Missing.record(screen, parts.bench().texts());
    }

    private Missing missingThen(Instant moment) {
        Workbench bench = parts.bench();
        return Missing.record(
                screen, bench.texts().of("as-of.missing", bench.formats().exactMoment(moment)), bench.texts());
    }

    private void draw(Row row) {
        Div top = new Div(new RecordHead(screen, row, parts.bench()), tools);
        top.addClassName("top");
        add(top);
        if (asOf == null) {
            add(new ChangedBanner<>(screen, row, this::isWaiting, this::showAnew, parts.bench()));
            add(new OfferBar<>(screen, id, this::act, parts.bench()));
            parts.tabs().notices(screen, id).forEach(this::add);
        }
        List<DetailTabs.Tab> offered = parts.tabs().of(screen, id, asOf);
        if (onOnePage && asOf == null) {
            add(new OnePage(offered, parts.timeline().of(screen, id), parts.bench()));
        } else {
            addTabs(offered);
        }
    }

    private void addTabs(List<DetailTabs.Tab> offered) {
        Tabs bar = new Tabs();
        Div content = new Div();
        content.addClassName("tab-content");
        Map<Tab, DetailTabs.Tab> byTab = new HashMap<>();
        tab = tab.isEmpty() ? offered.getFirst().key() : tab;
        offered.forEach(each -> {
            Tab made = tab(each);
            byTab.put(made, each);
            bar.add(made);
            if (each.key().equals(tab)) {
                bar.setSelectedTab(made);
            }
        });
        bar.addSelectedChangeListener(selected -> choose(byTab.get(selected.getSelectedTab()), content));
        add(bar, content);
        choose(byTab.get(bar.getSelectedTab()), content);
    }

    private static Tab tab(DetailTabs.Tab offered) {
        Tab tab = new Tab(offered.label());
        if (offered.count() > 0) {
            Span count = new Span(String.valueOf(offered.count()));
            count.addClassName("count");
            tab.add(count);
        }
        return tab;
    }

    private void choose(DetailTabs.@Nullable Tab chosen, Div content) {
        if (chosen != null) {
            if (!chosen.key().equals(tab)) {
                tab = chosen.key();
                tabChosen.accept(tab);
            }
            content.removeAll();
            content.add(chosen.content().get());
            if (chosen.order() == DetailTab.DETAILS && asOf == null) {
                addTimeline(content);
            }
        }
    }

    private void addTimeline(Div content) {
        List<TimelineEntry> steps = parts.timeline().of(screen, id);
        if (!steps.isEmpty()) {
            H3 heading = new H3(parts.bench().texts().of("detail.timeline"));
            Div part = new Div(heading, new TimelineView(steps, parts.bench().formats()));
            part.addClassName("part");
            content.add(part);
        }
    }

    private void act(RecordAction<T, ?> action) {
        parts.dialogs().open(screen, action, id, Map.of(), this::acted);
    }

    private void acted() {
        actedNanos = Optional.of(System.nanoTime());
        showAnew();
    }

    private boolean isWaiting() {
        return actedNanos.isPresent() && System.nanoTime() - actedNanos.get() < FOLLOWS_NANOS;
    }
}
