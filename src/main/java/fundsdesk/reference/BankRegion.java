package fundsdesk.reference;

import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A province, city or branch area that is offered under a country. */
@Entity
@Audited
@Table(name = "bank_regions")
public class BankRegion extends Stored {

    /** How large it is: each lies in one of the level above. */
    public enum Level {
        PROVINCE,
        CITY,
        BRANCH_AREA
    }

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "country_id", nullable = false)
    private @Nullable BankCardRegion country;

    @NotNull
    @Enumerated(EnumType.STRING)
    private Level level = Level.PROVINCE;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private @Nullable BankRegion parent;

    @NotBlank
    @Size(max = 12)
    private String code = "";

    @NotBlank
    @Size(max = 80)
    private String name = "";

    @Size(max = 80)
    private @Nullable String nameChinese;

    @Min(0)
    private int displayOrder = 100;

    protected BankRegion() {}

    BankRegion(BankCardRegion country, String code, String name, String nameChinese, int displayOrder) {
        this.country = country;
        this.code = code;
        this.name = name;
        this.nameChinese = nameChinese;
        this.displayOrder = displayOrder;
    }

    public String name() {
        return name;
    }

    public BankCardRegion country() {
        return Objects.requireNonNull(country);
    }

    /** It lies in a region of the same country that is one level or more above it. */
    Verdict isSound() {
        return Optional.ofNullable(parent)
                .map(above -> Verdict.allowedIf(
                        above.country().equals(country()) && above.level.compareTo(level) < 0,
                        "bank-region.wrong-parent",
                        name,
                        above.name))
                .orElseGet(Verdict::allowed);
    }
}
