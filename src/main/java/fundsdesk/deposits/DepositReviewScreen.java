package fundsdesk.deposits;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Deposit review: what one person linked, for another to approve. */
@Component
final class DepositReviewScreen extends Screen<DepositReview> {
    DepositReviewScreen() {
        super("deposit-reviews", DepositReview.class);
        menu(Menus.DEPOSITS, 80);
        columns(DepositReview_.number, DepositReview_.createdAt, DepositReview_.kind, DepositReview_.client);
        columns(DepositReview_.amount, DepositReview_.status, DepositReview_.linkedBy, DepositReview_.evidence);
        columns(DepositReview_.decidedBy, DepositReview_.decidedAt);
        search(DepositReview_.number, DepositReview_.linkedBy);
        filters(DepositReview_.status, DepositReview_.kind, DepositReview_.client, DepositReview_.amount);
        number(DepositReview_.number);
        status(DepositReview_.status);
        figures(DepositReview_.amount);
        defaultSort(DepositReview_.createdAt, false);
        aged(DepositReview_.createdAt);
        section("review", DepositReview_.client, DepositReview_.amount, DepositReview_.currency, DepositReview_.kind);
        section("review", DepositReview_.linkedBy, DepositReview_.createdAt, DepositReview_.evidence);
        masked(DepositReview_.payeeAccount, "BANK_CARD_REVEAL");
        section("payee", DepositReview_.line, DepositReview_.refundCause, DepositReview_.payeeName);
        section("payee", DepositReview_.payeeBank, DepositReview_.payeeAccount, DepositReview_.withdrawalNumber);
        section("decision", DepositReview_.status, DepositReview_.decidedBy, DepositReview_.decidedAt);
        section("decision", DepositReview_.note);
        tabOf(DepositReview_.client);
        for (DepositReview.Kind kind : DepositReview.Kind.values()) {
            view(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), pending(kind));
        }
        timeline(DepositReview_.status);
        onOnePage();
    }

    private static Filter pending(DepositReview.Kind kind) {
        return Filter.all(
                Filter.where(DepositReview_.status, Operator.EQ, DepositReview.Status.PENDING),
                Filter.where(DepositReview_.kind, Operator.EQ, kind));
    }
}
