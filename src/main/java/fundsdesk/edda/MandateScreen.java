package fundsdesk.edda;

import fundsdesk.clients.Client_;
import fundsdesk.crud.Path;
import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** Mandates to pull deposits, as the bank has them. */
@Component
final class MandateScreen extends Screen<EddaMandate> {
    MandateScreen() {
        super("edda-authorizations", EddaMandate.class);
        menu(Menus.CLIENTS, 70);
        columns(EddaMandate_.debtorReference, EddaMandate_.client, EddaMandate_.bank, EddaMandate_.status);
        columns(EddaMandate_.accountNumber, EddaMandate_.holderName, EddaMandate_.transactionLimit, EddaMandate_.mode);
        columns(EddaMandate_.bankReference, EddaMandate_.bankReason, EddaMandate_.createdAt);
        search(EddaMandate_.debtorReference, EddaMandate_.holderName, EddaMandate_.bankReference);
        search(Path.of(EddaMandate_.client, Client_.number));
        filters(EddaMandate_.status, EddaMandate_.bank, EddaMandate_.client, EddaMandate_.mode);
        sorts(EddaMandate_.debtorReference);
        defaultSort(EddaMandate_.createdAt, false);
        number(EddaMandate_.debtorReference);
        label(EddaMandate_.debtorReference, EddaMandate_.holderName);
        status(EddaMandate_.status);
        figures(EddaMandate_.transactionLimit);
        section("mandate", EddaMandate_.client, EddaMandate_.bank, EddaMandate_.accountNumber);
        section("mandate", EddaMandate_.holderName, EddaMandate_.idType, EddaMandate_.debtorReference);
        section("mandate", EddaMandate_.currency, EddaMandate_.transactionLimit, EddaMandate_.mode);
        section("standing", EddaMandate_.status, EddaMandate_.statusReason, EddaMandate_.bankReference);
        section("standing", EddaMandate_.bankReason, EddaMandate_.refreshedAt);
        onCreateOnly(EddaMandate_.client, EddaMandate_.debtorReference);
        readOnly(EddaMandate_.status, EddaMandate_.statusReason, EddaMandate_.bankReference);
        readOnly(EddaMandate_.bankReason, EddaMandate_.refreshedAt, EddaMandate_.currency);
        masked(EddaMandate_.accountNumber, "BANK_CARD_REVEAL");
        mayEdit(EddaMandate::mayBeChanged);
        mayDelete(EddaMandate::mayBeDeleted);
        noSums();
        tabOf(EddaMandate_.client);
        timeline(EddaMandate_.status);
        standardActions();
        importable();
    }
}
