package fundsdesk.cards;

import fundsdesk.access.Acting;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A second person accepts the card or not. */
@Component
final class ReviewCard extends RecordAction<BankCard, ReviewCard.Input> {

    /** What the reviewer may decide. */
    enum Decision {
        APPROVED,
        REJECTED
    }

    record Input(
            @NotNull Decision decision,
            @Nullable CardRejectionReason rejectionReason,
            @Nullable @Size(max = 500) String note) {}

    ReviewCard() {
        super("review", Input.class);
    }

    @Override
    protected Verdict allows(BankCard card) {
        return card.mayBeReviewedBy(Acting.required().person());
    }

    @Override
    protected void run(BankCard card, Input input) {
        CardRejectionReason reason = input.rejectionReason();
        if (input.decision() == Decision.APPROVED) {
            card.approved(input.note());
            return;
        }
        Verdict.allowedIf(reason != null, "card.reason-missing").orThrow();
        card.rejected(java.util.Objects.requireNonNull(reason), input.note());
    }
}
