package fundsdesk.matching;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.component.splitlayout.SplitLayoutVariant;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fundsdesk.crud.ActionDialogs;
import fundsdesk.crud.PageKeys;
import fundsdesk.crud.Row;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Selection;
import fundsdesk.crud.Texts;
import fundsdesk.statements.StatementLine;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Link checking: the lines that were not linked by themselves, beside the applications that may be meant. Everything
 * by keyboard: N and P go to the next and the previous line, L links the best candidate, 1 to 5 the one with that number.
 */
@Route(LinkCheckingView.ADDRESS)
@PermitAll // What is shown comes from Rows and what is done goes through the desk: both judge the actor's grants.
class LinkCheckingView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    static final String ADDRESS = "link-checking";

    private static final String LINE = "line";

    private final Texts texts;
    private final LinkPanel panel;
    private final LinkQueue queue;
    private final Span count = new Span();
    private boolean isOpen;

    @SuppressWarnings("unchecked")
    LinkCheckingView(Screens screens, Texts texts, LinkPanels panels, ActionDialogs dialogs) {
        this.texts = texts;
        Screen<StatementLine> screen = (Screen<StatementLine>) screens.required("deposit-match");
        this.panel = panels.panel(
                screen, this::next, (action, line) -> dialogs.open(screen, action, Selection.of(line), this::next));
        this.queue = panels.queue(screen, this::show);
        addClassName("link-checking");
        setSizeFull();
        add(head(), body());
        PageKeys.listen(this, keys(), Map.of("/", ".other-application"));
        next();
    }

    /** Opens at the line of the address, where it still waits: after a reload, or from a link somebody sent. */
    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        entering.getLocation()
                .getQueryParameters()
                .getSingleParameter(LINE)
                .filter(line -> line.matches("\\d{1,18}"))
                .ifPresent(line -> queue.goTo(Long.parseLong(line)));
        isOpen = true;
    }

    @Override
    public String getPageTitle() {
        return texts.of("screen.link-checking");
    }

    private Div head() {
        Div hints = new Div();
        hints.addClassName("key-hints");
        hints.add(
                hint("N", "next"),
                hint("P", "previous"),
                hint("L", "link"),
                hint("1–5", "choose"),
                hint("/", "search"));
        count.addClassName("count");
        Div head = new Div(new H1(getPageTitle()), count, hints);
        head.addClassName("grid-heading");
        return head;
    }

    private Span hint(String key, String meaning) {
        Span hint = new Span();
        hint.getElement().appendChild(new Element("kbd").setText(key));
        hint.add(new NativeLabel(texts.of("link-checking.key." + meaning)));
        return hint;
    }

    private SplitLayout body() {
        SplitLayout split = new SplitLayout(queue, panel);
        split.addThemeVariants(SplitLayoutVariant.LUMO_SMALL);
        split.setSplitterPosition(30);
        return split;
    }

    private Map<String, Runnable> keys() {
        Map<String, Runnable> keys = new LinkedHashMap<>();
        for (String next : new String[] {"n", "N", "j"}) {
            keys.put(next, () -> queue.move(1));
        }
        for (String previous : new String[] {"p", "P", "k"}) {
            keys.put(previous, () -> queue.move(-1));
        }
        keys.put("l", () -> panel.link(0));
        keys.put("L", () -> panel.link(0));
        for (int place = 1; place <= LinkPanel.MOST; place++) {
            int chosen = place - 1;
            keys.put(Integer.toString(place), () -> panel.link(chosen));
        }
        return keys;
    }

    private void show(Optional<Row> line) {
        panel.show(line);
        if (isOpen) {
            String query = line.map(row -> "?" + LINE + "=" + row.id()).orElse("");
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, ADDRESS + query));
        }
    }

    /** Reads the queue anew; where a line was dealt with, its successor is shown. */
    private void next() {
        queue.refresh();
        count.setText(queue.count());
    }
}
