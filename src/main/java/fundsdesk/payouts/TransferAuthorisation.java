package fundsdesk.payouts;

import fundsdesk.access.Actor;
import fundsdesk.crud.Stored;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** One person agreed that exactly these bytes go to the bank. */
@Entity
@Audited
@Table(name = "transfer_authorisations")
class TransferAuthorisation extends Stored {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable TransferFile file;

    private String sha256 = "";
    private String authorisedBy = "";
    private String person = "";
    private Instant authorisedAt = Instant.EPOCH;

    protected TransferAuthorisation() {}

    TransferAuthorisation(TransferFile file, Actor by, Instant at) {
        this.file = file;
        this.sha256 = file.sha256().orElseThrow();
        this.authorisedBy = by.username();
        this.person = by.person();
        this.authorisedAt = at;
    }
}
