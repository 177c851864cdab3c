package fundsdesk.channels;

import fundsdesk.crud.Note;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Verdict;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Component;

/** The client's money is there again: what the bank took back is debited now. The account stays frozen until a person lets go. */
@Component
final class SettleShortfall extends RecordAction<Shortfall, Note> {

    private final Effects effects;
    private final EntityManager entities;

    SettleShortfall(Effects effects, EntityManager entities) {
        super("settle", Note.class);
        this.effects = effects;
        this.entities = entities;
        movesMoney();
        irreversible();
        primary();
    }

    @Override
    protected Verdict allows(Shortfall shortfall) {
        return shortfall.mayBeSettled();
    }

    @Override
    protected void run(Shortfall shortfall, Note input) {
        entities.refresh(shortfall.notification(), LockModeType.PESSIMISTIC_WRITE);
        effects.of(shortfall.notification());
        if (shortfall.mayBeSettled().isAllowed()) {
            throw RefusedException.because("shortfall.still-short", shortfall.number());
        }
    }
}
