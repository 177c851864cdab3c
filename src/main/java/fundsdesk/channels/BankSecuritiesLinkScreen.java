package fundsdesk.channels;

import fundsdesk.access.Acting;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Verdict;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** Bank-securities links: entered by one person, activated by another. */
@Component
final class BankSecuritiesLinkScreen extends Screen<BankSecuritiesLink> {
    BankSecuritiesLinkScreen() {
        super("bank-securities-links", BankSecuritiesLink.class);
        menu(Menus.CLIENTS, 60);
        columns(BankSecuritiesLink_.securitiesAccount, BankSecuritiesLink_.bank, BankSecuritiesLink_.accountNumber);
        columns(BankSecuritiesLink_.companyAccount, BankSecuritiesLink_.status, BankSecuritiesLink_.createdAt);
        search(BankSecuritiesLink_.accountNumber);
        filters(BankSecuritiesLink_.status, BankSecuritiesLink_.bank, BankSecuritiesLink_.securitiesAccount);
        section("link", BankSecuritiesLink_.securitiesAccount, BankSecuritiesLink_.bank);
        section("link", BankSecuritiesLink_.accountNumber, BankSecuritiesLink_.companyAccount);
        section("progress", BankSecuritiesLink_.status, BankSecuritiesLink_.statusReason);
        readOnly(BankSecuritiesLink_.status, BankSecuritiesLink_.statusReason);
        label(BankSecuritiesLink_.accountNumber);
        status(BankSecuritiesLink_.status);
        view("pending", Filter.where(BankSecuritiesLink_.status, Operator.EQ, BankSecuritiesLink.Status.PENDING));
        mayEdit(BankSecuritiesLink::mayBeChanged);
        mayDelete(BankSecuritiesLink::mayBeChanged);
        rules(BankSecuritiesLinkScreen::made);
        tabOf(BankSecuritiesLink_.securitiesAccount);
        timeline(BankSecuritiesLink_.status);
        standardActions(Standard.CREATE, Standard.EDIT, Standard.DELETE, Standard.RESTORE);
    }

    private static Verdict made(BankSecuritiesLink link) {
        link.madeBy(Acting.required().person());
        return Verdict.allowed();
    }
}
