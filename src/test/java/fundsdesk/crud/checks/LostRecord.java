package fundsdesk.crud.checks;

import fundsdesk.crud.Stored;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.envers.AuditOverride;

/** An entity whose table nobody made. */
@Entity
@Table(name = "lost_records")
@AuditOverride(forClass = Stored.class, isAudited = false)
class LostRecord extends Stored {}
