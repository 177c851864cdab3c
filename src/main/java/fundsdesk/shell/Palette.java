package fundsdesk.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import fundsdesk.crud.Texts;
import java.util.List;

/** Ctrl+K: go to a screen or record, or do something with what is open, by typing. */
final class Palette {

    private static final int TYPING_PAUSE_MILLIS = 120;

    private final PaletteSearch search;
    private final Texts texts;
    private final Dialog dialog = new Dialog();
    private final TextField words = new TextField();
    private final Div list = new Div();
    private final Span spoken = new Span();
    private List<Hit> hits = List.of();
    private String found = "";
    private int chosen;

    Palette(PaletteSearch search, Texts texts) {
        this.search = search;
        this.texts = texts;
        dialog.addClassName("palette");
        dialog.setWidth("38rem");
        dialog.getElement().setAttribute("aria-label", texts.of("palette.title"));
        words.setPlaceholder(texts.of("palette.prompt"));
        words.setAriaLabel(texts.of("palette.prompt"));
        words.setWidthFull();
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        words.addValueChangeListener(typed -> find(words.getValue()));
        words.addKeyDownListener(Key.ARROW_DOWN, pressed -> choose(chosen + 1));
        words.addKeyDownListener(Key.ARROW_UP, pressed -> choose(chosen - 1));
        // Who types and presses Enter at once means what they typed, even if it was not looked for yet.
        words.getElement()
                .addEventListener(
                        "keydown",
                        pressed -> enter(
                                pressed.getEventData().get("element.value").asString("")))
                .setFilter("event.key === 'Enter' && !event.isComposing")
                .addEventData("element.value");
        list.addClassName("hits");
        spoken.addClassName("visually-hidden");
        spoken.getElement().setAttribute("aria-live", "polite");
        dialog.add(words, list, spoken);
    }

    /** The field-like button in the top bar. */
    Button trigger() {
        Button trigger = new Button(texts.of("palette.trigger"), pressed -> open());
        trigger.addClassName("palette-trigger");
        trigger.setSuffixComponent(new Span(key("Ctrl"), key("K")));
        return trigger;
    }

    private static Component key(String name) {
        Span key = new Span();
        key.getElement().appendChild(new Element("kbd").setText(name));
        return key;
    }

    void listen(Component frame) {
        Shortcuts.addShortcutListener(frame, this::open, Key.KEY_K, KeyModifier.CONTROL);
        Shortcuts.addShortcutListener(frame, this::open, Key.KEY_K, KeyModifier.META);
    }

    void open() {
        words.clear();
        dialog.open();
        words.focus();
        words.getElement().executeJs("window.fundsdeskFrame.typedBefore(this)");
        find("");
    }

    private void enter(String typed) {
        if (!typed.equals(found)) {
            find(typed);
        }
        go(chosen);
    }

    private void find(String typed) {
        UI page = UI.getCurrent();
        found = typed;
        hits = search.hits(typed, page.getActiveViewLocation(), page.getCurrentView());
        list.removeAll();
        for (int at = 0; at < hits.size(); at++) {
            list.add(line(hits.get(at), at));
        }
        if (hits.isEmpty()) {
            Div none = new Div(texts.of("palette.none"));
            none.addClassName("empty");
            list.add(none);
        }
        choose(0);
    }

    private NativeButton line(Hit hit, int at) {
        Span kind = new Span(texts.of("palette.kind." + hit.kind()));
        kind.addClassName("kind");
        Span label = new Span(hit.label());
        label.addClassName("label");
        Span detail = new Span(hit.detail());
        detail.addClassName("detail");
        NativeButton line = new NativeButton();
        line.add(kind, label, detail);
        line.addClassName("hit");
        line.setEnabled(hit.go() != null);
        line.setTabIndex(-1);
        line.addClickListener(pressed -> go(at));
        return line;
    }

    private void choose(int wanted) {
        chosen = hits.isEmpty() ? 0 : Math.floorMod(wanted, hits.size());
        for (int at = 0; at < hits.size(); at++) {
            list.getComponentAt(at).getElement().getClassList().set("chosen", at == chosen);
        }
        spoken.setText(
                hits.isEmpty() ? texts.of("palette.none") : hits.get(chosen).label());
        if (!hits.isEmpty()) {
            list.getComponentAt(chosen).getElement().callJsFunction("scrollIntoViewIfNeeded");
        }
    }

    private void go(int at) {
        Runnable go = at < hits.size() ? hits.get(at).go() : null;
        if (go != null) {
            dialog.close();
            go.run();
        }
    }
}
