package fundsdesk.edda;

import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** Debits by mandates, from their creation to the credited deposit. */
@Component
final class DebitScreen extends Screen<EddaDebit> {
    DebitScreen() {
        super("edda-debits", EddaDebit.class);
        menu(Menus.CLIENTS, 80);
        columns(EddaDebit_.number, EddaDebit_.createdAt, EddaDebit_.client, EddaDebit_.amount, EddaDebit_.status);
        columns(EddaDebit_.mandate, EddaDebit_.companyAccount, EddaDebit_.bankReference, EddaDebit_.bankReason);
        columns(EddaDebit_.deposit, EddaDebit_.sentAt);
        search(EddaDebit_.number, EddaDebit_.bankReference, EddaDebit_.deposit);
        filters(EddaDebit_.status, EddaDebit_.client, EddaDebit_.mandate, EddaDebit_.amount, EddaDebit_.createdAt);
        sorts(EddaDebit_.amount);
        defaultSort(EddaDebit_.createdAt, false);
        number(EddaDebit_.number);
        status(EddaDebit_.status);
        figures(EddaDebit_.amount);
        section("debit", EddaDebit_.mandate, EddaDebit_.client, EddaDebit_.amount, EddaDebit_.currency);
        section("debit", EddaDebit_.companyAccount);
        section("at-bank", EddaDebit_.status, EddaDebit_.sentAt, EddaDebit_.answeredAt);
        section("at-bank", EddaDebit_.bankReference, EddaDebit_.bankReason, EddaDebit_.deposit);
        mayDelete(EddaDebit::mayBeDeleted);
        tabOf(EddaDebit_.mandate);
        tabOf(EddaDebit_.client);
        timeline(EddaDebit_.status);
        standardActions(Standard.DELETE, Standard.RESTORE);
    }
}
