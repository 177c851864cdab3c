package fundsdesk.ledger;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** Money that is set aside, and what became of it. */
@Component
final class HeldMoneyScreen extends Screen<HeldMoney> {
    HeldMoneyScreen() {
        super("holds", HeldMoney.class);
        menu(Menus.LEDGER, 50);
        columns(
                HeldMoney_.createdAt,
                HeldMoney_.securitiesAccount,
                HeldMoney_.kind,
                HeldMoney_.amount,
                HeldMoney_.status,
                HeldMoney_.subject);
        columns(HeldMoney_.placedBy, HeldMoney_.endedBy, HeldMoney_.endedAt);
        alsoOffers(HeldMoney_.currency, HeldMoney_.account);
        searchStarts(HeldMoney_.subject);
        filters(
                HeldMoney_.status,
                HeldMoney_.kind,
                HeldMoney_.securitiesAccount,
                HeldMoney_.currency,
                HeldMoney_.amount,
                HeldMoney_.createdAt);
        label(HeldMoney_.subject);
        status(HeldMoney_.status);
        figures(HeldMoney_.amount);
        leads(HeldMoney_.subject);
        toldOn(HeldMoney_.subject);
        tabOf(HeldMoney_.securitiesAccount);
        tabOf(HeldMoney_.account);
        view("active", Filter.where(HeldMoney_.status, Operator.EQ, HeldMoney.Status.ACTIVE));
    }
}
