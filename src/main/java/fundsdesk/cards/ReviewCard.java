package fundsdesk.cards;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Objects;
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

    private final Clock clock;

    ReviewCard(Clock clock) {
        super("review", Input.class);
        this.clock = clock;
        primary();
    }

    @Override
    protected Verdict allows(BankCard card) {
        return card.mayBeReviewedBy(Acting.required().person());
    }

    /** Another name than the client's is approved only by somebody who says that they saw it. */
    @Override
    protected Checklist checks(BankCard card, Input input) {
        return input.decision() == Decision.REJECTED
                ? Checklist.empty()
                : Checklist.empty()
                        .should(card.isHolderKnown(), "card-holder", card.holderName(), card.holderFinding());
    }

    @Override
    protected void run(BankCard card, Input input) {
        CardRejectionReason reason = input.rejectionReason();
        Actor by = Acting.required();
        if (input.decision() == Decision.APPROVED) {
            card.approved(input.note(), by.username(), clock.instant());
            return;
        }
        Verdict.allowedIf(reason != null, "card.reason-missing").orThrow();
        card.rejected(Objects.requireNonNull(reason), input.note(), by.username(), clock.instant());
    }
}
