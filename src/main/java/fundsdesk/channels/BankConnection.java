package fundsdesk.channels;

import fundsdesk.crud.Stored;
import fundsdesk.reference.Bank;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Formula;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** A bank that tells the desk of payments. What it signs with is kept apart, in {@link ConnectionSecrets}. */
@Entity
@Audited
@Table(name = "bank_connections")
class BankConnection extends Stored {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Bank bank;

    /** Its place in the address that the bank calls. */
    @NotBlank
    @Size(max = 20)
    @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,19}", message = "{connection.code}")
    private String code = "";

    private boolean enabled = true;

    @NotAudited
    @Formula("(select s.current_since from bank_connection_secrets s where s.connection_id = id)")
    private @Nullable Instant secretSince;

    @NotAudited
    @Formula("(select s.previous_until from bank_connection_secrets s where s.connection_id = id)")
    private @Nullable Instant previousSecretUntil;

    protected BankConnection() {}

    Bank bank() {
        return Objects.requireNonNull(bank);
    }

    String code() {
        return code;
    }

    boolean isEnabled() {
        return enabled && !isDeleted();
    }
}
