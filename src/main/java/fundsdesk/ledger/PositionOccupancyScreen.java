package fundsdesk.ledger;

import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** What positions bind of accounts, as the trading system reports it, by hand, by file or over REST. */
@Component
final class PositionOccupancyScreen extends Screen<PositionOccupancy> {
    PositionOccupancyScreen() {
        super("position-occupancies", PositionOccupancy.class);
        menu(Menus.LEDGER, 60);
        columns(
                PositionOccupancy_.securitiesAccount,
                PositionOccupancy_.amount,
                PositionOccupancy_.asOf,
                PositionOccupancy_.createdAt,
                PositionOccupancy_.createdBy);
        alsoOffers(PositionOccupancy_.currency);
        search(PositionOccupancy_.currency);
        filters(
                PositionOccupancy_.securitiesAccount,
                PositionOccupancy_.currency,
                PositionOccupancy_.amount,
                PositionOccupancy_.asOf);
        label(PositionOccupancy_.currency);
        figures(PositionOccupancy_.amount);
        defaultSort(PositionOccupancy_.asOf, false);
        section(
                "details",
                PositionOccupancy_.securitiesAccount,
                PositionOccupancy_.currency,
                PositionOccupancy_.amount,
                PositionOccupancy_.asOf);
        tabOf(PositionOccupancy_.securitiesAccount);
        rules(PositionOccupancy::isSound);
        standardActions(Standard.CREATE, Standard.EDIT, Standard.DELETE, Standard.RESTORE);
        importable();
        noSums();
    }
}
