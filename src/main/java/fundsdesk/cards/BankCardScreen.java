package fundsdesk.cards;

import fundsdesk.access.Acting;
import fundsdesk.clients.Client_;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Path;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Verdict;
import fundsdesk.reference.Currencies;
import fundsdesk.reference.Menus;
import fundsdesk.reference.Regions;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Bank cards: accounts of clients, entered by one person, reviewed by another, witnessed by a deposit. */
@Component
final class BankCardScreen extends Screen<BankCard> {

    private static final int MOST_FOUND = 50;

    BankCardScreen(BankCards cards, Currencies currencies, Regions regions, List<CardUse> uses) {
        super("bank-cards", BankCard.class);
        menu(Menus.CLIENTS, 50);
        columns(BankCard_.client, BankCard_.bank, BankCard_.accountNumber, BankCard_.review, BankCard_.witness);
        columns(BankCard_.holderName, BankCard_.holderMatch, BankCard_.holderNameChinese);
        columns(BankCard_.currencies, BankCard_.createdAt);
        alsoOffers(BankCard_.source, BankCard_.cardType, BankCard_.bankRegion, BankCard_.witnessDeposit);
        search(BankCard_.holderName, BankCard_.holderNameChinese);
        indexedByPairs(BankCard_.holderName, BankCard_.holderNameChinese);
        alsoOffers(Path.of(BankCard_.client, Client_.status));
        search(Path.of(BankCard_.client, Client_.number));
        searchBeside(word -> numbered(cards, word));
        filters(BankCard_.review, BankCard_.witness, BankCard_.holderMatch, BankCard_.bank, BankCard_.client);
        filters(BankCard_.source, BankCard_.currencies, BankCard_.createdAt);
        sorts(BankCard_.holderName);
        defaultSort(BankCard_.createdAt, false);
        section("card", BankCard_.client, BankCard_.bank, BankCard_.bankRegion, BankCard_.accountNumber);
        section("card", BankCard_.cardType, BankCard_.currencies);
        section("holder", BankCard_.holderName, BankCard_.holderNameChinese);
        section("holder", BankCard_.holderMatch, BankCard_.holderFinding);
        section("review", BankCard_.review, BankCard_.rejectionReason, BankCard_.reasonForClient);
        section("review", BankCard_.reviewNote, BankCard_.reviewedBy, BankCard_.reviewedAt, BankCard_.source);
        section("witness", BankCard_.witness, BankCard_.witnessDeposit, BankCard_.witnessedAt);
        readOnly(BankCard_.holderMatch, BankCard_.holderFinding, BankCard_.review, BankCard_.rejectionReason);
        readOnly(BankCard_.reasonForClient, BankCard_.reviewNote, BankCard_.reviewedBy, BankCard_.reviewedAt);
        readOnly(BankCard_.source, BankCard_.witness, BankCard_.witnessDeposit, BankCard_.witnessedAt);
        onCreateOnly(BankCard_.client);
        choices(BankCard_.currencies, form -> currencies.codes());
        references(
                BankCard_.bank,
                form -> Filter.where("region", Operator.IN, regions.enabled().toArray()));
        words(BankCard_.holderFinding, String.class, HolderMatch::words);
        leadsTo("deposit-applications", BankCard_.witnessDeposit);
        label(BankCard_.holderName);
        status(BankCard_.review);
        maskedForAll(BankCard_.accountNumber);
        whenCreating(card -> card.cameBy(CardSource.of(Acting.required())));
        mayEdit(BankCard::mayBeChanged);
        rules(card -> card.madeBy(Acting.required().person()).and(() -> comesFrom(card, regions)));
        saidAt(BankCard_.bank, "card.region-closed");
        saidAt(BankCard_.bankRegion, "card.region-elsewhere");
        view("to-review", Filter.where("review", Operator.EQ, BankCard.Review.PENDING));
        tabOf(BankCard_.client);
        timeline(BankCard_.review, BankCard_.witness);
        documents();
        mayDelete(card -> unused(card, uses));
        standardActions();
        importable();
    }

    /** Clients bind cards only of banks in a country or region that is enabled for it (CFG-11). */
    private static Verdict comesFrom(BankCard card, Regions regions) {
        String region = card.bank().region();
        return Verdict.allowedIf(regions.enabled().contains(region), "card.region-closed", Regions.named(region));
    }

    private static Verdict unused(BankCard card, List<CardUse> uses) {
        List<String> open =
                uses.stream().flatMap(use -> use.openOn(card).stream()).toList();
        return Verdict.allowedIf(open.isEmpty(), "card.in-use", String.join(", ", open));
    }

    /** By the whole number, or by the four digits that everybody sees: never by a part that nobody is shown. */
    private static Filter numbered(BankCards cards, String word) {
        List<Long> found = cards.numbered(word, Limit.of(MOST_FOUND));
        return found.isEmpty() ? Filter.NOTHING : Filter.where("id", Operator.IN, found.toArray());
    }
}
