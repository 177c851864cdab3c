package fundsdesk.cards;

import fundsdesk.crud.Stored;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** Somebody looked at the full account number of a card: who and when stand on it as on every record. */
@Entity
@Audited
@Table(name = "bank_card_reveals")
class CardReveal extends Stored {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable BankCard card;

    protected CardReveal() {}

    CardReveal(BankCard card) {
        this.card = card;
    }
}
