package fundsdesk.statements;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** Statements as the banks sent them, with their balance proof. */
@Component
final class BankStatementScreen extends Screen<BankStatement> {
    BankStatementScreen() {
        super("bank-statements", BankStatement.class);
        menu(Menus.DEPOSITS, 40);
        columns(BankStatement_.account, BankStatement_.statementNumber, BankStatement_.closingDate);
        columns(BankStatement_.openingBalance, BankStatement_.closingBalance, BankStatement_.status);
        columns(BankStatement_.linesRead, BankStatement_.linesAdded, BankStatement_.difference, BankStatement_.gap);
        columns(BankStatement_.missingNumbers, BankStatement_.missingDays);
        columns(BankStatement_.fileName, BankStatement_.source, BankStatement_.createdAt);
        search(BankStatement_.fileName, BankStatement_.statementNumber);
        filters(BankStatement_.account, BankStatement_.status, BankStatement_.closingDate);
        view("quarantined", Filter.where(BankStatement_.status, Operator.EQ, BankStatement.Status.QUARANTINED));
        lookUp(
                "incomplete",
                Filter.any(
                        Filter.where(BankStatement_.missingNumbers, Operator.ISNULL, false),
                        Filter.where(BankStatement_.missingDays, Operator.ISNULL, false)));
        label(BankStatement_.fileName, BankStatement_.statementNumber);
        status(BankStatement_.status);
        noSums();
        figures(BankStatement_.openingBalance, BankStatement_.closingBalance, BankStatement_.difference);
        section("statement", BankStatement_.account, BankStatement_.currency, BankStatement_.statementNumber);
        section("statement", BankStatement_.bankReference, BankStatement_.format, BankStatement_.fileName);
        section("proof", BankStatement_.openingDate, BankStatement_.openingBalance, BankStatement_.closingDate);
        section("proof", BankStatement_.closingBalance, BankStatement_.difference, BankStatement_.gap);
        section("proof", BankStatement_.missingNumbers, BankStatement_.missingDays, BankStatement_.source);
        section("proof", BankStatement_.linesRead, BankStatement_.linesAdded, BankStatement_.acceptanceReason);
    }
}
