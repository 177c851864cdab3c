package fundsdesk.users;

import fundsdesk.access.Actor;
import fundsdesk.crud.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.Formula;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** An account: of a person who signs in, or of a program that calls the interfaces. What it signs in with is kept apart. */
@Entity
@Audited
@Table(name = "users")
public class AppUser extends Stored {

    @NotBlank
    @Size(max = 60)
    @Pattern(regexp = "[a-z0-9][a-z0-9._@-]*", message = "{user.username}")
    @Column(nullable = false)
    private String username = "";

    @NotBlank
    @Size(max = 100)
    @Column(nullable = false)
    private String displayName = "";

    // The human behind the account, so that two accounts of one human count once in approvals.
    @NotBlank
    @Size(max = 100)
    @Pattern(regexp = "\\S+(?: \\S+)*", message = "{user.person}")
    @Column(nullable = false)
    private String person = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Actor.Kind kind = Actor.Kind.PERSON;

    @Email
    @Size(max = 200)
    private @Nullable String email;

    @Column(nullable = false)
    private boolean enabled = true;

    @ManyToMany
    @JoinTable(
            name = "user_roles",
            joinColumns = @JoinColumn(name = "user_id"),
            inverseJoinColumns = @JoinColumn(name = "role_id"))
    private Set<Role> roles = new HashSet<>();

    @NotAudited
    @Formula("(select s.last_used_at from user_secrets s where s.user_id = id)")
    private @Nullable Instant lastSignInAt;

    @NotAudited
    @Formula("(select s.factor_since from user_secrets s where s.user_id = id)")
    private @Nullable Instant secondFactorSince;

    @NotAudited
    @Formula("(select s.locked_until from user_secrets s where s.user_id = id and s.locked_until > now())")
    private @Nullable Instant lockedUntil;

    protected AppUser() {}

    AppUser(String username, String displayName, Actor.Kind kind) {
        this.username = username;
        this.displayName = displayName;
        this.person = username;
        this.kind = kind;
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    public String person() {
        return person;
    }

    public Actor.Kind kind() {
        return kind;
    }

    public boolean isEnabled() {
        return enabled && !isDeleted();
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /** Makes the account one of a program. */
    void becomeMachine() {
        kind = Actor.Kind.MACHINE;
    }

    void give(Role role) {
        roles.add(role);
    }
}
