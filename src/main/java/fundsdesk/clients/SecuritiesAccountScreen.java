package fundsdesk.clients;

import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** Securities accounts and how far their opening is. */
@Component
final class SecuritiesAccountScreen extends Screen<SecuritiesAccount> {
    SecuritiesAccountScreen() {
        super("securities-accounts", SecuritiesAccount.class);
        menu(Menus.CLIENTS, 20);
        columns(SecuritiesAccount_.number, SecuritiesAccount_.client, SecuritiesAccount_.opening);
        columns(SecuritiesAccount_.frozen, SecuritiesAccount_.statusReason, SecuritiesAccount_.createdAt);
        search(SecuritiesAccount_.number);
        filters(SecuritiesAccount_.opening, SecuritiesAccount_.frozen);
        number(SecuritiesAccount_.number);
        status(SecuritiesAccount_.opening);
        sorts(SecuritiesAccount_.number);
        tabOf(SecuritiesAccount_.client);
        onCreateOnly(SecuritiesAccount_.number, SecuritiesAccount_.client);
        readOnly(SecuritiesAccount_.opening, SecuritiesAccount_.frozen, SecuritiesAccount_.statusReason);
        rules(SecuritiesAccount::isSound);
        onOnePage();
        standardActions(Standard.CREATE);
    }
}
