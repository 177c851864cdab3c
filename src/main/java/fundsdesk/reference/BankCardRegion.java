package fundsdesk.reference;

import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A country or region from which clients may bind bank cards. */
@Entity
@Audited
@Table(name = "bank_card_regions")
public class BankCardRegion extends Stored {

    @NotBlank
    @Size(max = 2)
    @Pattern(regexp = "[A-Z]{2}", message = "{bank.region}")
    private String code = "";

    @NotBlank
    @Size(max = 80)
    private String name = "";

    @Size(max = 80)
    private @Nullable String nameChinese;

    @NotBlank
    @Size(max = 5)
    @Pattern(regexp = "\\+[1-9][0-9]{0,3}", message = "{region.dialling-code}")
    private String diallingCode = "";

    private boolean enabled = true;

    @Min(0)
    private int displayOrder = 100;

    protected BankCardRegion() {}

    BankCardRegion(String code, String name, String nameChinese, String diallingCode, int displayOrder) {
        this.code = code;
        this.name = name;
        this.nameChinese = nameChinese;
        this.diallingCode = diallingCode;
        this.displayOrder = displayOrder;
    }

    public String code() {
        return code;
    }

    public boolean isEnabled() {
        return enabled && !isDeleted();
    }

    Verdict isSound() {
        return Verdict.allowedIf(Regions.isIso(code), "region.not-iso", code);
    }
}
