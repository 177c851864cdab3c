package fundsdesk.crud.sheets;

import fundsdesk.access.Permission;
import fundsdesk.crud.Action;
import fundsdesk.crud.GenericActions;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets records be added from files on the screens that say so. */
@Component
@Order(35)
final class ImportActions implements GenericActions {

    private final ImportDesk desk;

    ImportActions(ImportDesk desk) {
        this.desk = desk;
    }

    @Override
    public <T extends Stored> List<Action<T, ?>> of(Screen<T> screen) {
        return screen.declared().isImportable()
                ? List.of(new CheckImport<>(screen, desk), new ImportRows<>(screen, desk))
                : List.of();
    }

    static Permission permission(Screen<?> screen) {
        return Permission.of(screen.key(), ImportRows.NAME);
    }
}
