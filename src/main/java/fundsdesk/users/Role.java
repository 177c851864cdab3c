package fundsdesk.users;

import fundsdesk.crud.Stored;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.Formula;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** A named set of permissions, granted to users. */
@Entity
@Audited
@Table(name = "roles")
public class Role extends Stored {

    @NotBlank
    @Size(max = 60)
    @Column(nullable = false)
    private String name = "";

    @Size(max = 300)
    private @Nullable String description;

    @ElementCollection
    @CollectionTable(name = "role_permissions", joinColumns = @JoinColumn(name = "role_id"))
    @Column(name = "permission", nullable = false)
    private Set<String> permissions = new TreeSet<>();

    @NotAudited
    @Formula("(select count(*) from user_roles ur where ur.role_id = id)")
    private int users;

    protected Role() {}

    Role(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public Set<String> permissions() {
        return Set.copyOf(permissions);
    }

    /** Adds what it does not grant yet. */
    void grant(Collection<String> codes) {
        permissions.addAll(codes);
    }

    @Override
    public String toString() {
        return name;
    }
}
