package fundsdesk.crud.sheets;

import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Gives pages of rows their export menu. */
@Component
public final class ExportMenus {

    private final SheetTools tools;

    ExportMenus(SheetTools tools) {
        this.tools = tools;
    }

    /** The menu, or nothing for those who may not take rows of the screen away.
     *
     * @param withWords whether it says "Export" or shows only its sign
     */
    @SuppressWarnings("unchecked")
    public <T extends Stored> Optional<ExportMenu<T>> of(
            Screen<T> screen, boolean withWords, Supplier<ExportMenu.Asked> asked) {
        return tools.actions()
                .find(screen, ExportRows.NAME)
                .filter(action -> tools.desk().mayRun(screen, action))
                .map(action -> new ExportMenu<>(screen, (ExportRows<T>) action, tools, withWords, asked));
    }
}
