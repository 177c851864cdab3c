package fundsdesk.payouts;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** Transfer files, from the first payment put into them to the bank. */
@Component
final class TransferFileScreen extends Screen<TransferFile> {
    TransferFileScreen() {
        super("transfer-files", TransferFile.class);
        menu(Menus.REFUNDS, 20);
        columns(TransferFile_.number, TransferFile_.createdAt, TransferFile_.account, TransferFile_.total);
        columns(TransferFile_.payments, TransferFile_.status, TransferFile_.format, TransferFile_.executionDate);
        columns(TransferFile_.exportedBy, TransferFile_.uploadedAt, TransferFile_.sha256);
        alsoOffers(TransferFile_.mapping, TransferFile_.releasedAt, TransferFile_.bankReference, TransferFile_.debit);
        alsoOffers(TransferFile_.voidReason, TransferFile_.currency);
        search(TransferFile_.number, TransferFile_.bankReference);
        filters(TransferFile_.status, TransferFile_.account, TransferFile_.format, TransferFile_.executionDate);
        filters(TransferFile_.total, TransferFile_.createdAt);
        number(TransferFile_.number);
        status(TransferFile_.status);
        figures(TransferFile_.total, TransferFile_.payments);
        sorts(TransferFile_.createdAt, TransferFile_.total, TransferFile_.executionDate);
        defaultSort(TransferFile_.createdAt, false);
        section("file", TransferFile_.account, TransferFile_.currency, TransferFile_.format, TransferFile_.mapping);
        section("file", TransferFile_.executionDate, TransferFile_.payments, TransferFile_.total);
        section("file", TransferFile_.sha256);
        section("progress", TransferFile_.status, TransferFile_.exportedBy, TransferFile_.exportedAt);
        section("progress", TransferFile_.releasedAt, TransferFile_.uploadedBy, TransferFile_.uploadedAt);
        section("progress", TransferFile_.bankReference, TransferFile_.debit, TransferFile_.voidReason);
        timeline(TransferFile_.status);
        tabOf(TransferFile_.account);
        view("draft", in(TransferStatus.DRAFT));
        view("to-authorise", in(TransferStatus.EXPORTED));
        view("to-upload", in(TransferStatus.RELEASED));
        view("uploaded", in(TransferStatus.UPLOADED));
    }

    static Filter in(TransferStatus status) {
        return Filter.where(TransferFile_.status, Operator.EQ, status);
    }
}
