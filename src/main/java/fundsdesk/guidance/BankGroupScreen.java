package fundsdesk.guidance;

import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** Bank groups: banks that receiving bank rules treat alike. */
@Component
final class BankGroupScreen extends Screen<BankGroup> {
    BankGroupScreen() {
        super("bank-groups", BankGroup.class);
        menu(Menus.APP_CONFIG, 15);
        columns(BankGroup_.name, BankGroup_.banks);
        search(BankGroup_.name);
        number(BankGroup_.name);
        defaultSort(BankGroup_.name, true);
        refusesDeletionInUse();
        standardActions();
        importable();
        revertible();
    }
}
