package fundsdesk.deposits;

import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.clients.SecuritiesAccount_;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Path;
import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** Approved deposits whose client's account is still being opened: their money waits in suspense. */
@Component
final class OpeningDepositScreen extends Screen<Deposit> {
    OpeningDepositScreen() {
        super("opening-deposits", Deposit.class);
        menu(Menus.DEPOSITS, 110);
        only(Filter.where(Deposit_.stage, Operator.EQ, DepositStage.OPENING_HOLD));
        columns(Deposit_.number, Deposit_.createdAt, Deposit_.client, Deposit_.securitiesAccount);
        column(Deposit_.securitiesAccount, SecuritiesAccount_.opening);
        columns(Deposit_.suspendedAmount, Deposit_.method, Deposit_.companyAccount, Deposit_.suspenseProcedure);
        column(Deposit_.securitiesAccount, SecuritiesAccount_.statusReason);
        searchStarts(Deposit_.number, Deposit_.payingAccount);
        DepositRecordScreen.CLIENT.forEach(this::search);
        filters(Deposit_.client, Deposit_.currency, Deposit_.method, Deposit_.suspendedAmount);
        number(Deposit_.number);
        status(Deposit_.stage);
        figures(Deposit_.suspendedAmount);
        defaultSort(Deposit_.createdAt, false);
        section("application", Deposit_.client, Deposit_.securitiesAccount, Deposit_.amount, Deposit_.currency);
        section("application", Deposit_.method, Deposit_.companyAccount, Deposit_.payingAccount, Deposit_.remarks);
        section("progress", Deposit_.stage, Deposit_.suspendedAmount, Deposit_.suspenseProcedure);
        timeline(Deposit_.status, Deposit_.stage);
        onOnePage();
        view("in-progress", with(SecuritiesAccount.Opening.IN_PROGRESS));
        view("failed", with(SecuritiesAccount.Opening.FAILED));
        view("active", with(SecuritiesAccount.Opening.ACTIVE));
    }

    private static Filter with(SecuritiesAccount.Opening opening) {
        return Filter.where(
                Path.of(Deposit_.securitiesAccount, SecuritiesAccount_.opening).name(), Operator.EQ, opening);
    }
}
