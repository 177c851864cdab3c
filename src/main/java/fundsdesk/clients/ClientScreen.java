package fundsdesk.clients;

import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** Clients, with everything of each on one page. */
@Component
final class ClientScreen extends Screen<Client> {
    ClientScreen() {
        super("clients", Client.class);
        menu(Menus.CLIENTS);
        columns(Client_.number, Client_.name, Client_.nameChinese, Client_.status, Client_.email, Client_.phone);
        search(Client_.number, Client_.name, Client_.nameChinese);
        filters(Client_.status);
        number(Client_.number);
        label(Client_.number, Client_.name, Client_.nameChinese);
        status(Client_.status);
        sorts(Client_.number, Client_.name);
        section("identity", Client_.number, Client_.name, Client_.nameChinese);
        section("contact", Client_.email, Client_.phone, Client_.language);
        section("status", Client_.status, Client_.statusReason);
        onCreateOnly(Client_.number);
        readOnly(Client_.status, Client_.statusReason);
        standardActions();
    }
}
