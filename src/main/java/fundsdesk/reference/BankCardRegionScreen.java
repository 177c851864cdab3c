package fundsdesk.reference;

import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** Bank card countries and regions: where the cards may come from that clients bind. */
@Component
final class BankCardRegionScreen extends Screen<BankCardRegion> {
    BankCardRegionScreen() {
        super("bank-card-regions", BankCardRegion.class);
        menu(Menus.APP_CONFIG, 20);
        columns(BankCardRegion_.displayOrder, BankCardRegion_.code, BankCardRegion_.name, BankCardRegion_.nameChinese);
        columns(BankCardRegion_.diallingCode, BankCardRegion_.enabled);
        search(BankCardRegion_.code, BankCardRegion_.name, BankCardRegion_.nameChinese);
        filters(BankCardRegion_.enabled);
        section("region", BankCardRegion_.code, BankCardRegion_.diallingCode, BankCardRegion_.name);
        section("region", BankCardRegion_.nameChinese, BankCardRegion_.displayOrder, BankCardRegion_.enabled);
        number(BankCardRegion_.code);
        label(BankCardRegion_.name, BankCardRegion_.code);
        sorts(BankCardRegion_.code, BankCardRegion_.name);
        defaultSort(BankCardRegion_.displayOrder, true);
        onCreateOnly(BankCardRegion_.code);
        rules(BankCardRegion::isSound);
        refusesDeletionInUse();
        standardActions();
        importable();
        revertible();
    }
}
