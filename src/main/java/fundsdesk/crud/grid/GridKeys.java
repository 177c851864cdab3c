package fundsdesk.crud.grid;

import com.vaadin.flow.component.Component;
import fundsdesk.crud.Texts;
import java.util.function.Predicate;

/** The keys of a grid page, which the browser listens to: most of them never reach the server. */
final class GridKeys {

    /**
     * @param page the page's root
     * @param open opens the row with the browser's key, if it is still there
     * @param close closes what is open beside the grid
     */
    GridKeys(Component page, Predicate<String> open, Runnable close, Texts texts) {
        page.getElement()
                .addEventListener("row-open", event -> {
                    String key = event.getEventData().get("event.detail.key").asString();
                    if (!open.test(key)) {
                        page.getElement().executeJs("window.fundsdeskGrid.openWhereIAm(this)");
                    }
                })
                .addEventData("event.detail.key");
        page.getElement()
                .addEventListener(
                        "rows-entered", event -> page.getElement().executeJs("window.fundsdeskGrid.entered(this)"));
        page.getElement().addEventListener("grid-close", event -> close.run());
        page.getElement().addEventListener("grid-help", event -> new ShortcutHelp(texts).open());
        page.addAttachListener(event -> page.getElement().executeJs("window.fundsdeskGrid.attach(this)"));
    }
}
