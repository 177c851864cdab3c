package fundsdesk.withdrawals;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** Withdrawal tasks, from submission to the bank's evidence. */
@Component
final class WithdrawalScreen extends Screen<Withdrawal> {
    WithdrawalScreen() {
        super(Withdrawal.SCREEN, Withdrawal.class);
        menu(Menus.WITHDRAWALS);
        columns(Withdrawal_.number, Withdrawal_.createdAt, Withdrawal_.client, Withdrawal_.amount, Withdrawal_.status);
        columns(Withdrawal_.fee, Withdrawal_.payeeName, Withdrawal_.payeeBank, Withdrawal_.payeeAccount);
        columns(Withdrawal_.companyAccount, Withdrawal_.bankReference, Withdrawal_.completedAt);
        search(Withdrawal_.number, Withdrawal_.payeeName, Withdrawal_.payeeAccount, Withdrawal_.bankReference);
        filters(Withdrawal_.status, Withdrawal_.client, Withdrawal_.amount, Withdrawal_.createdAt);
        number(Withdrawal_.number);
        status(Withdrawal_.status);
        figures(Withdrawal_.amount, Withdrawal_.fee);
        sorts(Withdrawal_.amount);
        defaultSort(Withdrawal_.createdAt, false);
        section("withdrawal", Withdrawal_.client, Withdrawal_.securitiesAccount, Withdrawal_.amount, Withdrawal_.fee);
        section("withdrawal", Withdrawal_.currency, Withdrawal_.remarks);
        section("payee", Withdrawal_.payeeName, Withdrawal_.payeeBank, Withdrawal_.payeeAccount);
        section("progress", Withdrawal_.status, Withdrawal_.companyAccount, Withdrawal_.bankReference);
        section(
                "progress",
                Withdrawal_.debit,
                Withdrawal_.completedAt,
                Withdrawal_.procedureNumber,
                Withdrawal_.endingReason);
        section("progress", Withdrawal_.transferFile);
        leadsTo("transfer-files", Withdrawal_.transferFile);
        masked(Withdrawal_.payeeAccount, "BANK_CARD_REVEAL");
        section("reversal", Withdrawal_.returnedAmount, Withdrawal_.returnedAt, Withdrawal_.returnProcedure);
        section("reversal", Withdrawal_.reversalReason, Withdrawal_.reversalNote, Withdrawal_.returnedLine);
        section("reversal", Withdrawal_.difference, Withdrawal_.differenceBorneBy, Withdrawal_.settlementProcedure);
        alsoOffers(Withdrawal_.returnedAmount, Withdrawal_.returnedAt, Withdrawal_.reversalReason);
        alsoOffers(Withdrawal_.difference, Withdrawal_.differenceBorneBy, Withdrawal_.endingReason);
        alsoOffers(Withdrawal_.debit, Withdrawal_.transferFile);
        view("to-approve", in(WithdrawalStatus.SUBMITTED));
        view("to-remit", in(WithdrawalStatus.APPROVED));
        view("remitting", in(WithdrawalStatus.REMITTING));
        view("completed", in(WithdrawalStatus.COMPLETED));
        view("recalled", recalled());
        view("reversed", in(WithdrawalStatus.REVERSED));
        timeline(Withdrawal_.status);
        tabOf(Withdrawal_.client);
        tabOf(Withdrawal_.securitiesAccount);
    }

    /** Taken back by the desk; the bank has still to bring the money. */
    static Filter recalled() {
        return in(WithdrawalStatus.REVERSED).and(Filter.where(Withdrawal_.returnedAt, Operator.ISNULL, true));
    }

    private static Filter in(WithdrawalStatus status) {
        return Filter.where(Withdrawal_.status, Operator.EQ, status);
    }
}
