package fundsdesk.refunds;

import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** Refunds, from registration to the bank's debit. */
@Component
final class RefundScreen extends Screen<Refund> {
    RefundScreen() {
        super("refunds", Refund.class);
        menu(Menus.REFUNDS);
        columns(Refund_.number, Refund_.createdAt, Refund_.client, Refund_.amount, Refund_.reason, Refund_.status);
        columns(Refund_.payeeName, Refund_.payeeBank, Refund_.payeeAccount, Refund_.dueDate, Refund_.crossBorder);
        columns(Refund_.registeredBy);
        search(Refund_.number, Refund_.payeeName, Refund_.payeeAccount);
        filters(Refund_.status, Refund_.reason, Refund_.client, Refund_.amount, Refund_.dueDate);
        number(Refund_.number);
        status(Refund_.status);
        figures(Refund_.amount, Refund_.dueDate);
        sorts(Refund_.amount, Refund_.dueDate);
        defaultSort(Refund_.createdAt, false);
        section("refund", Refund_.client, Refund_.amount, Refund_.currency, Refund_.reason, Refund_.note);
        section("payee", Refund_.payeeName, Refund_.payeeBank, Refund_.payeeAccount, Refund_.crossBorder);
        section("progress", Refund_.status, Refund_.dueDate, Refund_.registeredBy);
        tabOf(Refund_.client);
    }
}
