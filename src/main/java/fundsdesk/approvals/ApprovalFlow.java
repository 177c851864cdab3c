package fundsdesk.approvals;

import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** Who must approve one type of work order, and when; {@code default} serves the types that have no flow of their own. */
@Entity
@Audited
@Table(name = "approval_flows")
class ApprovalFlow extends Stored {

    static final String DEFAULT = "default";

    /**
     * The screen and action it is for, {@code deposit-parameters.publish}; all actions of a screen that have no flow of
     * their own, {@code deposit-parameters.*}; or {@code default}.
     */
    @NotBlank
    @Size(max = 120)
    @Pattern(regexp = "default|[a-z-]+\\.(\\*|[a-z-]+)", message = "{flow.type}")
    @Column(name = "order_type")
    private String type = "";

    /** Whether the action needs approval at all; the default flow always serves. */
    private boolean enabled = true;

    /** Only when this filter holds for the record or the input, for example {@code amount:ge:500000}; always without. */
    @Size(max = 200)
    @Column(name = "when_filter")
    private @Nullable String condition;

    @Min(1)
    @Max(720)
    private int deadlineHours = 72;

    /** Everybody with one of these roles gets a copy of what is asked for and of what became of it. */
    @ElementCollection
    @CollectionTable(name = "approval_flow_copy_roles", joinColumns = @JoinColumn(name = "flow_id"))
    @Column(name = "role")
    private Set<String> copyRoles = new TreeSet<>();

    /** As do these, whatever their roles. */
    @ElementCollection
    @CollectionTable(name = "approval_flow_copy_users", joinColumns = @JoinColumn(name = "flow_id"))
    @Column(name = "username")
    private Set<String> copyUsers = new TreeSet<>();

    protected ApprovalFlow() {}

    ApprovalFlow(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    boolean isEnabled() {
        return enabled;
    }

    Optional<String> condition() {
        return Optional.ofNullable(condition).filter(text -> !text.isBlank());
    }

    int deadlineHours() {
        return deadlineHours;
    }

    Copies copies() {
        return new Copies(Set.copyOf(copyRoles), Set.copyOf(copyUsers));
    }

    Verdict mayBeDeleted() {
        return Verdict.allowedIf(!type.equals(DEFAULT), "flow.default-stays");
    }
}
