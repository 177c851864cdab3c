package fundsdesk.crud.grid;

import com.vaadin.flow.component.Component;
import fundsdesk.crud.Texts;
import java.util.function.Consumer;

/** The keys of a grid page, which the browser listens to: most of them never reach the server. */
final class GridKeys {

    /**
     * @param page the page's root
     * @param open takes the browser's key of the row to open
     * @param close closes what is open beside the grid
     */
    GridKeys(Component page, Consumer<String> open, Runnable close, Texts texts) {
        page.getElement()
                .addEventListener(
                        "row-open",
                        event -> open.accept(
                                event.getEventData().get("event.detail.key").asString()))
                .addEventData("event.detail.key");
        page.getElement().addEventListener("grid-close", event -> close.run());
        page.getElement().addEventListener("grid-help", event -> new ShortcutHelp(texts).open());
        page.addAttachListener(event -> page.getElement().executeJs("window.fundsdeskGrid.attach(this)"));
    }
}
