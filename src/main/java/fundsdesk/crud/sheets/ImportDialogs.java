package fundsdesk.crud.sheets;

import fundsdesk.crud.Action;
import fundsdesk.crud.OwnDialog;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import org.springframework.stereotype.Component;

/** Opens the dialog of an import. */
@Component
final class ImportDialogs implements OwnDialog {

    private final SheetTools tools;
    private final ImportDesk desk;

    ImportDialogs(SheetTools tools, ImportDesk desk) {
        this.tools = tools;
        this.desk = desk;
    }

    @Override
    public boolean isOf(Action<?, ?> action) {
        return action instanceof ImportRows;
    }

    @Override
    public <T extends Stored> void open(Screen<T> screen, Action<T, ?> action, Runnable afterwards) {
        new ImportDialog<>(screen, tools, desk, afterwards).open();
    }
}
