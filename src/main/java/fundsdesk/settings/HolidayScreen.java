package fundsdesk.settings;

import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import fundsdesk.reference.Regions;
import org.springframework.stereotype.Component;

/** The business calendar: the days on which the banks of a region are closed. */
@Component
final class HolidayScreen extends Screen<Holiday> {
    HolidayScreen(Regions regions) {
        super("holidays", Holiday.class);
        menu(Menus.FUND_PARAMETER, 95);
        columns(Holiday_.date, Holiday_.region, Holiday_.name, Holiday_.nameChinese);
        search(Holiday_.name, Holiday_.nameChinese);
        filters(Holiday_.region, Holiday_.date);
        sorts(Holiday_.region);
        defaultSort(Holiday_.date, true);
        label(Holiday_.region, Holiday_.name);
        words(Holiday_.region, String.class, Regions::named);
        choices(Holiday_.region, form -> regions.all());
        standardActions();
        importable();
        revertible();
    }
}
