package fundsdesk.refunds;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import java.util.List;
import org.springframework.stereotype.Component;

/** Refunds, from registration to the bank's debit. */
@Component
final class RefundScreen extends Screen<Refund> {
    RefundScreen(DueDates dueDates) {
        super(Refund.SCREEN, Refund.class);
        menu(Menus.REFUNDS);
        // What is worked by stands first: on a small screen the rest is scrolled to.
        columns(Refund_.number, Refund_.status, Refund_.dueDate, Refund_.amount, Refund_.payeeName, Refund_.reason);
        columns(Refund_.client, Refund_.createdAt, Refund_.payeeBank, Refund_.payeeAccount, Refund_.crossBorder);
        columns(Refund_.companyAccount, Refund_.registeredBy, Refund_.reviewedBy);
        alsoOffers(Refund_.payeeBic, Refund_.payeeException, Refund_.money, Refund_.remark, Refund_.reviewedAt);
        alsoOffers(Refund_.processedAt, Refund_.bankReference, Refund_.debit, Refund_.failure);
        alsoOffers(Refund_.transferFile);
        search(Refund_.number, Refund_.payeeName, Refund_.payeeAccount);
        filters(Refund_.status, Refund_.reason, Refund_.client, Refund_.amount, Refund_.dueDate);
        filters(Refund_.companyAccount, Refund_.crossBorder, Refund_.payeeException, Refund_.createdAt);
        number(Refund_.number);
        status(Refund_.status);
        figures(Refund_.amount, Refund_.dueDate);
        sorts(Refund_.amount, Refund_.dueDate);
        defaultSort(Refund_.createdAt, false);
        section("refund", Refund_.client, Refund_.amount, Refund_.currency, Refund_.reason, Refund_.note);
        section("refund", Refund_.companyAccount, Refund_.money);
        section("payee", Refund_.payeeName, Refund_.payeeBank, Refund_.payeeBic, Refund_.payeeAccount);
        section("payee", Refund_.crossBorder, Refund_.payeeException);
        section("progress", Refund_.status, Refund_.dueDate, Refund_.registeredBy, Refund_.reviewedBy);
        section("progress", Refund_.reviewedAt, Refund_.remark, Refund_.failure);
        masked(Refund_.payeeAccount, "BANK_CARD_REVEAL");
        leadsTo("transfer-files", Refund_.transferFile);
        section(
                "paid",
                Refund_.transferFile,
                Refund_.processedAt,
                Refund_.processedBy,
                Refund_.bankReference,
                Refund_.debit);
        aged(Refund_.createdAt);
        timeline(Refund_.status);
        documents();
        tabOf(Refund_.client);
        view("to-review", in(RefundStatus.PENDING_REVIEW));
        view("returned", in(RefundStatus.RETURNED));
        view("to-process", in(RefundStatus.PENDING_PROCESSING, RefundStatus.REMITTING));
        view("overdue", actor -> open().and(Filter.where(Refund_.dueDate, Operator.LT, dueDates.today())));
        view("no-debit", in(RefundStatus.PROCESSED).and(Filter.where(Refund_.debit, Operator.ISNULL, true)));
        view("processed", in(RefundStatus.PROCESSED));
    }

    /** What is still to be paid. */
    static Filter open() {
        return in(
                RefundStatus.PENDING_REVIEW,
                RefundStatus.RETURNED,
                RefundStatus.PENDING_PROCESSING,
                RefundStatus.REMITTING);
    }

    private static Filter in(RefundStatus... among) {
        return new Filter.Condition(Refund_.status.getName(), Operator.IN, List.of(among));
    }
}
