package fundsdesk.reference;

import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** Supported banks: those whose accounts and cards clients may bind. */
@Component
final class BankScreen extends Screen<Bank> {
    BankScreen() {
        super("banks", Bank.class);
        menu(Menus.APP_CONFIG);
        columns(Bank_.name, Bank_.nameChinese, Bank_.region, Bank_.code, Bank_.swift, Bank_.common, Bank_.displayOrder);
        search(Bank_.name, Bank_.nameChinese, Bank_.code, Bank_.swift);
        filters(Bank_.region, Bank_.common);
        label(Bank_.name);
        sorts(Bank_.name, Bank_.code);
        defaultSort(Bank_.displayOrder, true);
        standardActions();
    }
}
