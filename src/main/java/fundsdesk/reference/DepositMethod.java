package fundsdesk.reference;

import fundsdesk.crud.Stored;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.envers.Audited;

/** How the desk handles one way of depositing. */
@Entity
@Audited
@Table(name = "deposit_methods")
public class DepositMethod extends Stored {

    @NotNull
    @Enumerated(EnumType.STRING)
    private Method method = Method.BANK_TRANSFER;

    @NotBlank
    @Size(max = 60)
    private String label = "";

    @ElementCollection
    @CollectionTable(name = "deposit_method_currencies", joinColumns = @JoinColumn(name = "deposit_method_id"))
    @Column(name = "currency")
    private Set<String> currencies = new HashSet<>();

    /** The most by which bank charges may have shortened a receipt, in the receipt's own currency. */
    @NotNull
    @PositiveOrZero
    private BigDecimal feeTolerance = BigDecimal.ZERO;

    @Min(0)
    @Max(60)
    private int matchingWindowDays = 5;

    private boolean autoLinkAllowed = true;
    private boolean documentNeeded;

    protected DepositMethod() {}

    DepositMethod(Method method, String label, Collection<String> currencies) {
        this.method = method;
        this.label = label;
        this.currencies = new HashSet<>(currencies);
    }

    public Method method() {
        return method;
    }

    public BigDecimal feeTolerance() {
        return feeTolerance;
    }

    public int matchingWindowDays() {
        return matchingWindowDays;
    }

    /** What needs a document needs somebody who looks at it. */
    public boolean isAutoLinkAllowed() {
        return autoLinkAllowed && !documentNeeded;
    }

    public boolean needsDocument() {
        return documentNeeded;
    }

    public boolean takes(String currency) {
        return currencies.contains(currency);
    }
}
