package fundsdesk.guidance;

import fundsdesk.crud.Stored;
import fundsdesk.reference.Bank;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.envers.Audited;

/** Banks whose clients are shown the same receiving account. */
@Entity
@Audited
@Table(name = "bank_groups")
public class BankGroup extends Stored {

    @NotBlank
    @Size(max = 60)
    private String name = "";

    @NotEmpty
    @ManyToMany(fetch = FetchType.LAZY)
    @JoinTable(
            name = "bank_group_banks",
            joinColumns = @JoinColumn(name = "bank_group_id"),
            inverseJoinColumns = @JoinColumn(name = "bank_id"))
    private Set<Bank> banks = new HashSet<>();

    protected BankGroup() {}
}
