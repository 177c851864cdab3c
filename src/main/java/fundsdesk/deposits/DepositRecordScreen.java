package fundsdesk.deposits;

import fundsdesk.clients.Client_;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Path;
import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Deposit records: every deposit in any status, with its whole progress. */
@Component
@Order(DepositScreen.MAIN + 1) // References to applications lead to the applications' own screen.
final class DepositRecordScreen extends Screen<Deposit> {

    /** A deposit is found by its client. */
    static final List<Path<Deposit, String>> CLIENT = List.of(
            Path.of(Deposit_.client, Client_.number),
            Path.of(Deposit_.client, Client_.name),
            Path.of(Deposit_.client, Client_.nameChinese));

    DepositRecordScreen() {
        super(ChequeActions.SCREEN, Deposit.class);
        menu(Menus.DEPOSITS, 120);
        columns(Deposit_.number, Deposit_.createdAt, Deposit_.client, Deposit_.amount, Deposit_.status);
        columns(
                Deposit_.stage,
                Deposit_.creditedAmount,
                Deposit_.method,
                Deposit_.completedAt,
                Deposit_.companyAccount);
        columns(Deposit_.bankReference, Deposit_.voucherMissing, Deposit_.chequeHold, Deposit_.thawAt);
        columns(Deposit_.source, Deposit_.createdBy);
        alsoOffers(Deposit_.currency, Deposit_.fee, Deposit_.securitiesAccount, Deposit_.payingAccount);
        alsoOffers(Deposit_.externalRef, Deposit_.procedureNumber, Deposit_.suspendedAmount, Deposit_.valueDate);
        alsoOffers(Deposit_.amountReceived, Deposit_.rejectionReason, Deposit_.remarks);
        alsoOffers(Deposit_.reversalReason);
        searchStarts(Deposit_.number, Deposit_.payingAccount, Deposit_.externalRef, Deposit_.bankReference);
        CLIENT.forEach(this::search);
        filters(Deposit_.status, Deposit_.stage, Deposit_.currency, Deposit_.method, Deposit_.companyAccount);
        filters(Deposit_.client, Deposit_.amount, Deposit_.createdAt, Deposit_.source, Deposit_.chequeHold);
        number(Deposit_.number);
        status(Deposit_.status);
        figures(Deposit_.amount, Deposit_.fee, Deposit_.creditedAmount);
        sorts(Deposit_.amount);
        defaultSort(Deposit_.createdAt, false);
        section("application", Deposit_.client, Deposit_.currency, Deposit_.amount, Deposit_.fee);
        section("application", Deposit_.method, Deposit_.companyAccount, Deposit_.payingAccount, Deposit_.remarks);
        section("progress", Deposit_.securitiesAccount, Deposit_.source, Deposit_.status, Deposit_.stage);
        section("progress", Deposit_.creditedAmount, Deposit_.completedAt, Deposit_.procedureNumber);
        section("progress", Deposit_.externalRef, Deposit_.rejectionReason, Deposit_.reversalReason);
        section("voucher", Deposit_.bankReference, Deposit_.valueDate, Deposit_.amountReceived);
        section("voucher", Deposit_.voucherMissing, Deposit_.creditedOn);
        section("hold", Deposit_.chequeHold, Deposit_.thawAt, Deposit_.suspendedAmount, Deposit_.suspenseProcedure);
        timeline(Deposit_.status, Deposit_.stage, Deposit_.chequeHold);
        onOnePage();
        view("processing", Filter.where(Deposit_.status, Operator.EQ, DepositStatus.PROCESSING));
        view("cheques-held", Filter.where(Deposit_.chequeHold, Operator.EQ, ChequeHold.HELD));
        view("voucher-missing", Filter.where(Deposit_.voucherMissing, Operator.EQ, true));
        view("completed", Filter.where(Deposit_.status, Operator.EQ, DepositStatus.COMPLETED));
        view("reversed", Filter.where(Deposit_.status, Operator.EQ, DepositStatus.REVERSED));
        view("rejected", Filter.where(Deposit_.status, Operator.EQ, DepositStatus.REJECTED));
    }
}
