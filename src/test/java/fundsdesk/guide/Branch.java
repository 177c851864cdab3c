package fundsdesk.guide;

import fundsdesk.crud.Stored;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.envers.Audited;

/** A branch where clients are received. */
@Entity
@Audited
@Table(name = "branches")
class Branch extends Stored {

    @NotBlank
    @Size(max = 60)
    private String name = "";

    @NotNull
    @Enumerated(EnumType.STRING)
    private Method mainMethod = Method.CHEQUE;

    private boolean open = true;

    /** How clients pay in at a branch. */
    enum Method {
        CHEQUE,
        CASH
    }

    protected Branch() {}
}
