package fundsdesk.crud.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import fundsdesk.crud.DetailTab;
import fundsdesk.crud.TimelineEntry;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Everything about a record on one page: its details and what belongs to it below each other, its timeline, remarks and
 * documents beside them. What there is nothing of is named in one line, and the history opens when it is asked for.
 */
final class OnePage extends Div {

    private static final int FEW_ROWS = 8;

    OnePage(List<DetailTabs.Tab> tabs, List<TimelineEntry> timeline, Workbench bench) {
        addClassName("one-page");
        Div main = new Div();
        main.addClassName("one-page-main");
        Div side = new Div();
        side.addClassName("one-page-side");
        if (!timeline.isEmpty()) {
            side.add(part(bench.texts().of("detail.timeline"), 0, new TimelineView(timeline, bench.formats())));
        }
        tabs.stream().filter(OnePage::isShown).forEach(tab -> place(tab, main, side));
        String empty = tabs.stream()
                .filter(tab -> !isShown(tab))
                .map(DetailTabs.Tab::label)
                .collect(Collectors.joining(", "));
        if (!empty.isEmpty()) {
            Span none = new Span(bench.texts().of("detail.none-of", empty));
            none.addClassName("muted");
            main.add(none);
        }
        add(main, side);
    }

    private static void place(DetailTabs.Tab tab, Div main, Div side) {
        if (tab.order() >= DetailTab.HISTORY) {
            main.add(folded(tab));
        } else if (isBeside(tab)) {
            side.add(part(tab.label(), tab.count(), tab.content().get()));
        } else {
            Component content = tab.content().get();
            if (content instanceof RelatedPart<?> part && tab.count() <= FEW_ROWS) {
                part.showAll();
            }
            main.add(tab.order() == DetailTab.DETAILS ? content : part(tab.label(), tab.count(), content));
        }
    }

    /** Remarks and documents can be added to, and what is not counted may hold anything; only empty rows are left out. */
    private static boolean isShown(DetailTabs.Tab tab) {
        return tab.count() > 0 || tab.order() < DetailTab.RELATED || isBeside(tab) || tab.order() >= DetailTab.HISTORY;
    }

    private static boolean isBeside(DetailTabs.Tab tab) {
        return tab.order() >= DetailTab.DOCUMENTS && tab.order() < DetailTab.WORK_ORDERS;
    }

    private static Div part(String label, long count, Component content) {
        H3 heading = new H3(label);
        if (count > 0) {
            Span number = new Span(String.valueOf(count));
            number.addClassName("count");
            heading.add(number);
        }
        Div part = new Div(heading, content);
        part.addClassName("part");
        return part;
    }

    private static Details folded(DetailTabs.Tab tab) {
        Div content = new Div();
        Details details = new Details(tab.label(), content);
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && content.getChildren().findAny().isEmpty()) {
                content.add(tab.content().get());
            }
        });
        return details;
    }
}
