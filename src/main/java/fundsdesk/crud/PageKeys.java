package fundsdesk.crud;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Single keys of a page that work wherever the focus is, except while somebody types or a dialog is open. */
public final class PageKeys {

    private PageKeys() {}

    /**
     * Listens while the page is shown.
     *
     * @param page its root
     * @param keys what each key does, by the browser's name of the key: {@code "n"}, {@code "/"}, {@code "ArrowDown"}
     */
    public static void listen(Component page, Map<String, Runnable> keys) {
        listen(page, keys, Map.of());
    }

    /**
     * Listens while the page is shown, and puts the cursor into fields by keys: in the browser, at once, so that what is
     * typed behind the key is never taken for keys itself.
     *
     * @param page its root
     * @param keys what each key does, by the browser's name of the key: {@code "n"}, {@code "/"}, {@code "ArrowDown"}
     * @param fields into which field each key goes, as a CSS selector within the page
     */
    public static void listen(Component page, Map<String, Runnable> keys, Map<String, String> fields) {
        page.getElement()
                .addEventListener(
                        "page-key",
                        event -> keys.getOrDefault(
                                        event.getEventData()
                                                .get("event.detail.key")
                                                .asString(),
                                        () -> {})
                                .run())
                .addEventData("event.detail.key");
        page.addAttachListener(event -> {
            event.getUI().getPage().addJavaScript("context://js/keys.js");
            page.getElement()
                    .executeJs(
                            "window.fundsdeskKeys.attach(this, $0, $1)",
                            List.copyOf(keys.keySet()),
                            new TreeMap<>(fields));
        });
    }
}
