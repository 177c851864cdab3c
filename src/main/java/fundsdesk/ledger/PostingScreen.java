package fundsdesk.ledger;

import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** The statement of an account: each entry with its source and the balance after it. */
@Component
final class PostingScreen extends Screen<Posting> {
    PostingScreen() {
        super("postings", Posting.class);
        menu(Menus.LEDGER, 30);
        columns(Posting_.createdAt, Posting_.securitiesAccount, Posting_.type, Posting_.amount, Posting_.balanceAfter);
        columns(Posting_.subject, Posting_.note, Posting_.transaction, Posting_.account, Posting_.businessDate);
        alsoOffers(Posting_.currency, Posting_.number);
        searchStarts(Posting_.number, Posting_.subject);
        filters(Posting_.securitiesAccount, Posting_.currency, Posting_.account, Posting_.type, Posting_.amount);
        filters(Posting_.createdAt, Posting_.businessDate);
        label(Posting_.number);
        figures(Posting_.amount, Posting_.balanceAfter);
        leads(Posting_.subject);
        tabOf(Posting_.securitiesAccount);
        tabOf(Posting_.account);
        tabOf(Posting_.transaction);
        noSums();
    }
}
