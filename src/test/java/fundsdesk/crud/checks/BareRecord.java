package fundsdesk.crud.checks;

import fundsdesk.crud.Amount;
import fundsdesk.crud.Stored;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.envers.AuditOverride;
import org.jspecify.annotations.Nullable;

/** An entity with everything left out. */
@Entity
@Table(name = "bare_records")
@AuditOverride(forClass = Stored.class, isAudited = false)
class BareRecord extends Stored {

    private String number = "";

    @Amount(currency = "coin")
    private BigDecimal worth = BigDecimal.ZERO;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable LostRecord lost;
}
