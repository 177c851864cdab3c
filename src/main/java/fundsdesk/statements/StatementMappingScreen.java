package fundsdesk.statements;

import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** How CSV and Excel files of company accounts are read. */
@Component
final class StatementMappingScreen extends Screen<StatementMapping> {
    StatementMappingScreen() {
        super("statement-mappings", StatementMapping.class);
        menu(Menus.FUND_PARAMETER, 15);
        columns(StatementMapping_.name, StatementMapping_.account, StatementMapping_.currency);
        columns(StatementMapping_.datePattern, StatementMapping_.separator, StatementMapping_.characterSet);
        search(StatementMapping_.name);
        filters(StatementMapping_.account, StatementMapping_.currency);
        label(StatementMapping_.name);
        section("file", StatementMapping_.name, StatementMapping_.account, StatementMapping_.currency);
        section("file", StatementMapping_.separator, StatementMapping_.decimalMark, StatementMapping_.datePattern);
        section("file", StatementMapping_.characterSet);
        section("headings", StatementMapping_.bookingDate, StatementMapping_.valueDate, StatementMapping_.amount);
        section("headings", StatementMapping_.credit, StatementMapping_.debit, StatementMapping_.direction);
        section("headings", StatementMapping_.creditWords, StatementMapping_.rowCurrency, StatementMapping_.balance);
        section("headings", StatementMapping_.accountNumber, StatementMapping_.bankReference);
        section("headings", StatementMapping_.endToEndId, StatementMapping_.transactionCode);
        section("headings", StatementMapping_.counterpartyName, StatementMapping_.counterpartyAccount);
        section("headings", StatementMapping_.counterpartyBank, StatementMapping_.remittance);
        rules(StatementMapping::isUsable);
        tabOf(StatementMapping_.account);
        standardActions();
        standardActions(Standard.COPY);
        revertible();
    }
}
