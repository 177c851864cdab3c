package fundsdesk.reference;

import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** Currencies: which can be deposited and withdrawn, and within which limits. */
@Component
final class CurrencyScreen extends Screen<Currency> {
    CurrencyScreen() {
        super("currencies", Currency.class);
        menu(Menus.FUND_PARAMETER, 20);
        columns(Currency_.displayOrder, Currency_.code, Currency_.name, Currency_.decimals, Currency_.depositEnabled);
        columns(Currency_.withdrawalEnabled, Currency_.minimumAmount, Currency_.maximumAmount);
        search(Currency_.code, Currency_.name);
        filters(Currency_.depositEnabled, Currency_.withdrawalEnabled);
        section("currency", Currency_.code, Currency_.name, Currency_.decimals, Currency_.displayOrder);
        section("limits", Currency_.depositEnabled, Currency_.withdrawalEnabled);
        section("limits", Currency_.minimumAmount, Currency_.maximumAmount);
        number(Currency_.code);
        label(Currency_.code);
        sorts(Currency_.code);
        defaultSort(Currency_.displayOrder, true);
        onCreateOnly(Currency_.code);
        noSums();
        rules(Currency::isSound);
        refusesDeletionInUse();
        standardActions();
        importable();
        revertible();
    }
}
