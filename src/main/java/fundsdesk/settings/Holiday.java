package fundsdesk.settings;

import fundsdesk.crud.Stored;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A day on which the banks of a region are closed, beside Saturdays and Sundays. */
@Entity
@Audited
@Table(name = "holidays")
class Holiday extends Stored {

    @NotBlank
    @Size(max = 2)
    @Pattern(regexp = "[A-Z]{2}", message = "{bank.region}")
    private String region = BusinessCalendar.HONG_KONG;

    @NotNull
    private @Nullable LocalDate date;

    @NotBlank
    @Size(max = 120)
    private String name = "";

    @Size(max = 120)
    private @Nullable String nameChinese;

    protected Holiday() {}

    Holiday(String region, LocalDate date, String name, String nameChinese) {
        this.region = region;
        this.date = date;
        this.name = name;
        this.nameChinese = nameChinese;
    }
}
