package fundsdesk.reference;

import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** Supported banks: those whose accounts and cards clients may bind, region by region. */
@Component
final class BankScreen extends Screen<Bank> {
    BankScreen(Regions regions) {
        super("banks", Bank.class);
        menu(Menus.APP_CONFIG, 10);
        columns(Bank_.region, Bank_.logo, Bank_.name, Bank_.nameChinese, Bank_.code, Bank_.swift);
        columns(Bank_.common, Bank_.displayOrder);
        search(Bank_.name, Bank_.nameChinese, Bank_.code, Bank_.swift);
        filters(Bank_.region, Bank_.common);
        section("bank", Bank_.name, Bank_.nameChinese, Bank_.region, Bank_.code, Bank_.swift);
        section("display", Bank_.logo, Bank_.displayOrder, Bank_.common);
        label(Bank_.name);
        sorts(Bank_.name, Bank_.code, Bank_.displayOrder);
        defaultSort(Bank_.listing, true);
        words(Bank_.region, String.class, Regions::named);
        choices(Bank_.region, form -> regions.all());
        refusesDeletionInUse();
        standardActions();
        importable();
        revertible();
    }
}
