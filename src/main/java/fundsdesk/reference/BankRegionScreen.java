package fundsdesk.reference;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** Bank regions: the provinces, cities and branch areas offered under a country. */
@Component
final class BankRegionScreen extends Screen<BankRegion> {
    BankRegionScreen() {
        super("bank-regions", BankRegion.class);
        menu(Menus.APP_CONFIG, 30);
        columns(BankRegion_.country, BankRegion_.level, BankRegion_.code, BankRegion_.name);
        columns(BankRegion_.nameChinese, BankRegion_.parent, BankRegion_.displayOrder);
        search(BankRegion_.name, BankRegion_.nameChinese, BankRegion_.code);
        filters(BankRegion_.country, BankRegion_.level);
        section("region", BankRegion_.country, BankRegion_.level, BankRegion_.parent, BankRegion_.code);
        section("region", BankRegion_.name, BankRegion_.nameChinese, BankRegion_.displayOrder);
        label(BankRegion_.name);
        sorts(BankRegion_.name, BankRegion_.code);
        defaultSort(BankRegion_.displayOrder, true);
        tabOf(BankRegion_.country);
        references(
                BankRegion_.parent,
                form -> form.get(BankRegion_.country)
                        .map(country -> Filter.where(BankRegion_.country, Operator.EQ, country))
                        .orElse(Filter.NOTHING));
        visibleWhen(
                BankRegion_.parent,
                form -> form.get(BankRegion_.level)
                        .filter(level -> level != BankRegion.Level.PROVINCE)
                        .isPresent());
        rules(BankRegion::isSound);
        refusesDeletionInUse();
        standardActions();
        importable();
        revertible();
    }
}
