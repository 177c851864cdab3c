package fundsdesk.notices;

import java.util.Set;

/** What the desk tells somebody of, and the places that its templates may have. */
enum Occasion {
    ORDER_WAITING(Audience.PEOPLE, "number", "subject", "action", "maker", "level", "levels"),
    ORDER_COPIED(Audience.PEOPLE, "number", "subject", "action", "maker"),
    ORDER_COPY_ENDED(Audience.PEOPLE, "number", "subject", "action", "maker", "outcome", "message"),
    ORDER_ENDED(Audience.PEOPLE, "number", "subject", "action", "outcome", "message"),
    DEPOSIT_COMPLETED(Audience.CLIENT, "client", "number", "amount"),
    DEPOSIT_REJECTED(Audience.CLIENT, "client", "number", "amount", "reason"),
    CHEQUE_RELEASED(Audience.CLIENT, "client", "number", "amount"),
    DEPOSIT_DISHONOURED(Audience.CLIENT, "client", "number", "amount", "reason"),
    DEPOSIT_REVERSED(Audience.CLIENT, "client", "number", "amount"),
    DEPOSIT_TAKEN_BACK(Audience.CLIENT, "client", "number", "amount", "reason"),
    BANK_TOOK_BACK(Audience.PEOPLE, "client", "number", "amount", "reason"),
    ACTIVITY_FLAGGED(Audience.PEOPLE, "number", "what", "subject", "times"),
    REFUND_REGISTERED(Audience.CLIENT, "client", "number", "amount"),
    REFUND_PROCESSED(Audience.CLIENT, "client", "number", "amount"),
    WITHDRAWAL_COMPLETED(Audience.CLIENT, "client", "number", "amount"),
    WITHDRAWAL_ENDED(Audience.CLIENT, "client", "number", "amount", "reason"),
    WITHDRAWAL_REVERSED(Audience.CLIENT, "client", "number", "amount"),
    WITHDRAWAL_SHORT(Audience.CLIENT, "client", "number", "amount"),
    CARD_APPROVED(Audience.CLIENT, "client", "bank", "account"),
    CARD_REJECTED(Audience.CLIENT, "client", "bank", "account", "reason");

    /** Who is told. */
    enum Audience {
        /** Users of the desk, in the desk and by e-mail. */
        PEOPLE,
        /** A client, by e-mail and in their app. */
        CLIENT
    }

    private final Audience audience;
    private final Set<String> places;

    Occasion(Audience audience, String... places) {
        this.audience = audience;
        this.places = Set.of(places);
    }

    Audience audience() {
        return audience;
    }

    Set<String> places() {
        return places;
    }
}
