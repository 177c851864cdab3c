package fundsdesk.payouts;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Verdict;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One of two persons agrees to exactly these bytes; the second one releases them (RFD-04). */
@Component
final class AuthoriseTransfer extends RecordAction<TransferFile, AuthoriseTransfer.Input> {

    /** @param fingerprint the SHA-256 of what was looked at, or its last characters; never suggested */
    record Input(
            @NotBlank @Size(min = Fingerprint.FEWEST, max = 64)
            String fingerprint) {}

    private final EntityManager entities;
    private final PayingDay day;
    private final Clock clock;

    AuthoriseTransfer(EntityManager entities, PayingDay day, Clock clock) {
        super("authorise", Input.class);
        this.entities = entities;
        this.day = day;
        this.clock = clock;
        stepUp();
        primary();
    }

    @Override
    protected Verdict allows(TransferFile file) {
        Actor actor = Acting.required();
        return file.mayBeAuthorisedBy(actor)
                .and(() -> Verdict.allowedIf(
                        authorisations(file, actor.person()) == 0, "transfer.authorised", file.number()))
                .and(() -> file.isPayable(day.today()));
    }

    @Override
    protected void run(TransferFile file, Input input) {
        if (!new Fingerprint(file.sha256().orElseThrow()).endsIn(input.fingerprint())) {
            throw RefusedException.because("transfer.other-bytes", file.number());
        }
        entities.persist(new TransferAuthorisation(file, Acting.required(), clock.instant()));
        entities.flush();
        if (authorisations(file, null) >= 2) {
            file.release(clock.instant());
        }
    }

    /** @param by of this person only; of all when none */
    private long authorisations(TransferFile file, @Nullable String by) {
        return entities.createQuery(
                        "select count(a) from TransferAuthorisation a where a.file = :file"
                                + " and (:person is null or a.person = :person)",
                        Long.class)
                .setParameter("file", file)
                .setParameter("person", by)
                .getSingleResult();
    }
}
