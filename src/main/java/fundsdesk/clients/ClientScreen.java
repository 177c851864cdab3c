package fundsdesk.clients;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Text;
import fundsdesk.reference.Menus;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Clients, with everything of each on one page. */
@Component
final class ClientScreen extends Screen<Client> {
    ClientScreen(SecuritiesAccounts accounts) {
        super("clients", Client.class);
        menu(Menus.CLIENTS, 10);
        columns(Client_.number, Client_.name, Client_.nameChinese, Client_.status, Client_.email, Client_.phone);
        searchStarts(Client_.number);
        search(Client_.name, Client_.nameChinese);
        indexedByPairs(Client_.name, Client_.nameChinese);
        searchBeside(word -> withAccount(accounts, word));
        filters(Client_.status);
        number(Client_.number);
        label(Client_.number, Client_.name, Client_.nameChinese);
        status(Client_.status);
        sorts(Client_.number, Client_.name);
        section("identity", Client_.number, Client_.name, Client_.nameChinese);
        section("contact", Client_.email, Client_.phone, Client_.language);
        section("status", Client_.status, Client_.statusReason);
        choices(Client_.language, form -> Client.LANGUAGES);
        words(Client_.language, String.class, tag -> Text.of("client-language." + tag));
        onCreateOnly(Client_.number);
        readOnly(Client_.status, Client_.statusReason);
        timeline(Client_.status);
        onOnePage();
        standardActions();
        importable();
    }

    /** The client of an account number, of which people type at least a few characters. */
    private static Filter withAccount(SecuritiesAccounts accounts, String word) {
        if (word.length() < 3) {
            return Filter.NOTHING;
        }
        List<Long> clients = accounts.clientsWith(word, Limit.of(50));
        return clients.isEmpty() ? Filter.NOTHING : Filter.where("id", Operator.IN, clients.toArray());
    }
}
