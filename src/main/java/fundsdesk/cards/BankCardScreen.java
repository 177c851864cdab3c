package fundsdesk.cards;

import fundsdesk.access.Acting;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Verdict;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** Bank cards: accounts of clients, entered by one person and reviewed by another. */
@Component
final class BankCardScreen extends Screen<BankCard> {
    BankCardScreen() {
        super("bank-cards", BankCard.class);
        menu(Menus.CLIENTS, 50);
        columns(BankCard_.client, BankCard_.bank, BankCard_.accountNumber, BankCard_.holderName);
        columns(BankCard_.holderNameChinese, BankCard_.review);
        filters(BankCard_.review, BankCard_.bank, BankCard_.client);
        section("card", BankCard_.client, BankCard_.bank, BankCard_.accountNumber);
        section("card", BankCard_.holderName, BankCard_.holderNameChinese);
        section("review", BankCard_.review, BankCard_.rejectionReason, BankCard_.reviewNote);
        readOnly(BankCard_.review, BankCard_.rejectionReason, BankCard_.reviewNote);
        onCreateOnly(BankCard_.client);
        label(BankCard_.holderName);
        status(BankCard_.review);
        masked(BankCard_.accountNumber, "BANK_CARD_REVEAL");
        mayEdit(BankCard::mayBeChanged);
        rules(BankCardScreen::made);
        tabOf(BankCard_.client);
        timeline(BankCard_.review);
        refusesDeletionInUse();
        standardActions();
    }

    private static Verdict made(BankCard card) {
        card.madeBy(Acting.required().person());
        return Verdict.allowed();
    }
}
