package fundsdesk.deposits;

import fundsdesk.access.Acting;
import fundsdesk.clients.Client_;
import fundsdesk.crud.Filter;
import fundsdesk.crud.FormValues;
import fundsdesk.crud.Path;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Verdict;
import fundsdesk.reference.Menus;
import fundsdesk.reference.Method;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Deposit applications: entering, editing and following them. */
@Component
@Order(DepositScreen.MAIN)
final class DepositScreen extends Screen<Deposit> {

    /** Before the entity's other screens: where references to an application lead. */
    static final int MAIN = 0;

    private final Intake intake;

    DepositScreen(Intake intake) {
        super("deposit-applications", Deposit.class);
        this.intake = intake;
        menu(Menus.DEPOSITS, 70);
        columns(Deposit_.number, Deposit_.createdAt, Deposit_.client, Deposit_.amount, Deposit_.status);
        columns(Deposit_.stage, Deposit_.method, Deposit_.companyAccount, Deposit_.creditedAmount, Deposit_.source);
        searchStarts(Deposit_.number, Deposit_.payingAccount, Deposit_.externalRef);
        DepositRecordScreen.CLIENT.forEach(this::search);
        filters(Deposit_.status, Deposit_.stage, Deposit_.currency, Deposit_.method, Deposit_.companyAccount);
        filters(Deposit_.client, Deposit_.amount, Deposit_.createdAt);
        alsoOffers(Path.of(Deposit_.client, Client_.number));
        alsoOffers(Path.of(Deposit_.client, Client_.status));
        number(Deposit_.number);
        status(Deposit_.status);
        figures(Deposit_.amount, Deposit_.fee, Deposit_.creditedAmount);
        sorts(Deposit_.amount);
        defaultSort(Deposit_.createdAt, false);
        section("application", Deposit_.client, Deposit_.currency, Deposit_.amount, Deposit_.fee);
        section("application", Deposit_.method, Deposit_.companyAccount, Deposit_.bankCard);
        section("application", Deposit_.payingAccount, Deposit_.remarks);
        section("progress", Deposit_.number, Deposit_.securitiesAccount, Deposit_.source, Deposit_.status);
        section("progress", Deposit_.stage, Deposit_.creditedAmount, Deposit_.completedAt, Deposit_.procedureNumber);
        section("progress", Deposit_.externalRef, Deposit_.rejectionReason, Deposit_.reversalReason);
        section("voucher", Deposit_.bankReference, Deposit_.valueDate, Deposit_.amountReceived);
        section("voucher", Deposit_.voucherMissing, Deposit_.creditedOn);
        section("hold", Deposit_.chequeHold, Deposit_.thawAt, Deposit_.suspendedAmount, Deposit_.suspenseProcedure);
        readOnly(Deposit_.bankReference, Deposit_.valueDate, Deposit_.amountReceived, Deposit_.voucherMissing);
        readOnly(Deposit_.chequeHold, Deposit_.thawAt, Deposit_.suspendedAmount, Deposit_.suspenseProcedure);
        onCreateOnly(Deposit_.client, Deposit_.payingAccount, Deposit_.bankCard);
        readOnly(Deposit_.number, Deposit_.securitiesAccount, Deposit_.source, Deposit_.status, Deposit_.stage);
        readOnly(Deposit_.creditedAmount, Deposit_.completedAt, Deposit_.procedureNumber, Deposit_.externalRef);
        readOnly(Deposit_.rejectionReason, Deposit_.reversalReason, Deposit_.creditedOn);
        choices(Deposit_.currency, form -> intake.currencies());
        choices(Deposit_.method, this::methods);
        references(Deposit_.companyAccount, this::payable);
        references(Deposit_.bankCard, DepositScreen::ofClient);
        tabOf(Deposit_.client);
        timeline(Deposit_.status, Deposit_.stage, Deposit_.chequeHold);
        onOnePage();
        documents();
        importable();
        whenCreating(intake::hand);
        rules(this::isSound);
        mayEdit(Deposit::mayBeEdited);
        mayDelete(Deposit::mayBeDeleted);
        standardActions(Standard.CREATE, Standard.EDIT, Standard.DELETE, Standard.RESTORE);
    }

    /** Only those by which the client can pay in this currency; all while no currency was chosen. */
    private List<Method> methods(FormValues form) {
        return form.get(Deposit_.currency).map(intake::payableMethods).orElseGet(() -> List.of(Method.values()));
    }

    private static Filter ofClient(FormValues form) {
        return form.get(Deposit_.client)
                .map(client -> Filter.where("client", fundsdesk.crud.Operator.EQ, client.id()))
                .orElse(Filter.NOTHING);
    }

    private Filter payable(FormValues form) {
        return form.get(Deposit_.method)
                .flatMap(method -> form.get(Deposit_.currency)
                        .map(currency -> Filter.where(
                                "id",
                                fundsdesk.crud.Operator.IN,
                                intake.payableAccounts(method, currency).toArray())))
                .orElse(Filter.NOTHING);
    }

    /** Whoever saves it is one of its makers. */
    private Verdict isSound(Deposit deposit) {
        deposit.changedBy(Acting.required().person());
        return intake.isSound(deposit);
    }
}
