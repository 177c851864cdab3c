package fundsdesk.ledger;

import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** The journal: every booking, with its postings. */
@Component
final class JournalTransactionScreen extends Screen<JournalTransaction> {
    JournalTransactionScreen() {
        super("journal-transactions", JournalTransaction.class);
        menu(Menus.LEDGER, 20);
        columns(
                JournalTransaction_.number,
                JournalTransaction_.createdAt,
                JournalTransaction_.type,
                JournalTransaction_.securitiesAccount,
                JournalTransaction_.amount);
        columns(
                JournalTransaction_.subject,
                JournalTransaction_.note,
                JournalTransaction_.reverses,
                JournalTransaction_.businessDate);
        alsoOffers(JournalTransaction_.currency, JournalTransaction_.procedure);
        searchStarts(JournalTransaction_.number, JournalTransaction_.subject);
        filters(
                JournalTransaction_.type,
                JournalTransaction_.securitiesAccount,
                JournalTransaction_.currency,
                JournalTransaction_.amount,
                JournalTransaction_.createdAt);
        filters(JournalTransaction_.businessDate, JournalTransaction_.reverses);
        label(JournalTransaction_.number);
        figures(JournalTransaction_.amount);
        leads(JournalTransaction_.subject);
        tabOf(JournalTransaction_.procedure);
        tabOf(JournalTransaction_.reverses);
        onOnePage();
        noSums();
    }
}
