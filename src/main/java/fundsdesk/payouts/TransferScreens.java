package fundsdesk.payouts;

import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** What belongs to transfer files. */
final class TransferScreens {

    /** Shows whole account numbers of payees, as it does of cards. */
    static final String REVEAL = "BANK_CARD_REVEAL";

    private TransferScreens() {}

    /** The payments of all files. */
    @Component
    static final class Payments extends Screen<TransferPayment> {
        Payments() {
            super("transfer-payments", TransferPayment.class);
            columns(TransferPayment_.number, TransferPayment_.file, TransferPayment_.originNumber);
            columns(TransferPayment_.amount, TransferPayment_.status, TransferPayment_.payeeName);
            columns(TransferPayment_.payeeBank, TransferPayment_.payeeAccount, TransferPayment_.ending);
            alsoOffers(TransferPayment_.payeeBic, TransferPayment_.createdBy, TransferPayment_.debit);
            search(TransferPayment_.number, TransferPayment_.originNumber);
            filters(TransferPayment_.status, TransferPayment_.amount, TransferPayment_.file);
            number(TransferPayment_.number);
            status(TransferPayment_.status);
            figures(TransferPayment_.amount);
            section("payment", TransferPayment_.file, TransferPayment_.originNumber, TransferPayment_.amount);
            section("payment", TransferPayment_.currency, TransferPayment_.status, TransferPayment_.debit);
            section("payment", TransferPayment_.ending);
            section("payee", TransferPayment_.payeeName, TransferPayment_.payeeBank, TransferPayment_.payeeBic);
            section("payee", TransferPayment_.payeeAccount);
            masked(TransferPayment_.payeeAccount, REVEAL);
            tabOf(TransferPayment_.file);
        }
    }

    /** Who authorised which bytes. */
    @Component
    static final class Authorisations extends Screen<TransferAuthorisation> {
        Authorisations() {
            super("transfer-authorisations", TransferAuthorisation.class);
            columns(TransferAuthorisation_.file, TransferAuthorisation_.authorisedBy);
            columns(TransferAuthorisation_.authorisedAt, TransferAuthorisation_.sha256);
            tabOf(TransferAuthorisation_.file);
        }
    }

    /** How banks want their tables. */
    @Component
    static final class Mappings extends Screen<TransferMapping> {
        Mappings() {
            super("transfer-mappings", TransferMapping.class);
            menu(fundsdesk.reference.Menus.FUND_PARAMETER);
            columns(TransferMapping_.name, TransferMapping_.characterSet, TransferMapping_.separator);
            columns(TransferMapping_.datePattern, TransferMapping_.headings, TransferMapping_.totals);
            search(TransferMapping_.name);
            label(TransferMapping_.name);
            number(TransferMapping_.name);
            section("file", TransferMapping_.name, TransferMapping_.characterSet, TransferMapping_.separator);
            section("file", TransferMapping_.decimalMark, TransferMapping_.datePattern);
            section("headings", TransferMapping_.headings, TransferMapping_.totals, TransferMapping_.columns);
            rules(TransferMapping::isUsable);
            standardActions();
            standardActions(Standard.COPY);
            refusesDeletionInUse();
            revertible();
        }
    }
}
