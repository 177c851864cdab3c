package fundsdesk.crud.grid;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import fundsdesk.crud.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells which keys do what on a grid. */
final class ShortcutHelp extends Dialog {

    private static final Map<String, List<String>> KEYS = new LinkedHashMap<>();

    static {
        KEYS.put("grid.key-move", List.of("↑", "↓", "←", "→"));
        KEYS.put("grid.key-open", List.of("Enter"));
        KEYS.put("grid.key-pick", List.of("Space"));
        KEYS.put("grid.key-search", List.of("/"));
        KEYS.put("grid.key-menu", List.of("Shift", "F10"));
        KEYS.put("grid.key-close", List.of("Esc"));
        KEYS.put("grid.key-palette", List.of("Ctrl", "K"));
        KEYS.put("grid.key-help", List.of("?"));
    }

    ShortcutHelp(Texts texts) {
        setHeaderTitle(texts.of("grid.keys"));
        addClassName("shortcut-help");
        DescriptionList list = new DescriptionList();
        KEYS.forEach((key, keys) -> {
            Span shown = new Span();
            keys.forEach(each -> shown.getElement().appendChild(new Element("kbd").setText(each)));
            list.add(new DescriptionList.Term(shown), new DescriptionList.Description(new Span(texts.of(key))));
        });
        add(list);
        getFooter().add(new Button(texts.of("grid.close"), event -> close()));
    }
}
