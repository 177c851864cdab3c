package fundsdesk.cards;

import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** Rejection reasons: what reviewers of bank cards choose from. */
@Component
final class CardRejectionReasonScreen extends Screen<CardRejectionReason> {
    CardRejectionReasonScreen() {
        super("card-rejection-reasons", CardRejectionReason.class);
        menu(Menus.CLIENTS, 55);
        columns(CardRejectionReason_.english, CardRejectionReason_.traditionalChinese);
        columns(CardRejectionReason_.simplifiedChinese);
        search(CardRejectionReason_.english, CardRejectionReason_.traditionalChinese);
        label(CardRejectionReason_.english);
        sorts(CardRejectionReason_.english);
        refusesDeletionInUse();
        standardActions();
        importable();
        revertible();
    }
}
