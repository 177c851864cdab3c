package fundsdesk.channels;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** Deposits that a bank took back and whose clients have less than that; shown until they are settled. */
@Component
final class ShortfallScreen extends Screen<Shortfall> {
    ShortfallScreen() {
        super("shortfalls", Shortfall.class);
        menu(Menus.DEPOSITS, 150);
        columns(Shortfall_.number, Shortfall_.createdAt, Shortfall_.client, Shortfall_.missing, Shortfall_.status);
        columns(Shortfall_.amount, Shortfall_.available, Shortfall_.deposit, Shortfall_.securitiesAccount);
        search(Shortfall_.number);
        filters(Shortfall_.status, Shortfall_.client, Shortfall_.currency, Shortfall_.createdAt);
        section("shortfall", Shortfall_.client, Shortfall_.securitiesAccount, Shortfall_.deposit);
        section("shortfall", Shortfall_.notification, Shortfall_.amount, Shortfall_.available, Shortfall_.missing);
        section("shortfall", Shortfall_.currency);
        section("progress", Shortfall_.status, Shortfall_.settledAt, Shortfall_.settledBy);
        number(Shortfall_.number);
        status(Shortfall_.status);
        figures(Shortfall_.missing);
        defaultSort(Shortfall_.createdAt, false);
        tabOf(Shortfall_.client);
        tabOf(Shortfall_.deposit);
        timeline(Shortfall_.status);
        view("open", Filter.where(Shortfall_.status, Operator.EQ, Shortfall.Status.OPEN));
    }
}
