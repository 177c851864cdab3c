package fundsdesk.sample;

import fundsdesk.crud.Stored;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.hibernate.envers.Audited;

/** A place that parcels pass through. */
@Entity
@Audited
@Table(name = "depots")
public class Depot extends Stored {

    @NotBlank
    @Size(max = 12)
    private String code = "";

    @NotBlank
    @Size(max = 60)
    private String name = "";

    protected Depot() {}

    public Depot(String code, String name) {
        this.code = code;
        this.name = name;
    }

    public String code() {
        return code;
    }
}
