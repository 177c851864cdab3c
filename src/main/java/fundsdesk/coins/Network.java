package fundsdesk.coins;

import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Formula;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** A network that coins live on. It is in use once one of its nodes proved to belong to it. */
@Entity
@Audited
@Table(name = "networks")
public class Network extends Stored {

    /** Where the transaction's hash goes in an explorer's address. */
    static final String HASH = "{tx}";

    @NotBlank
    @Size(max = 60)
    private String name = "";

    @NotNull
    @Enumerated(EnumType.STRING)
    private NetworkFamily family = NetworkFamily.EVM;

    /** By which its transactions are told from those of all others (EIP-155). */
    @Min(1)
    private long chainId = 1;

    @NotNull
    @Enumerated(EnumType.STRING)
    private Finality finality = Finality.FINALIZED;

    /** How many blocks make a block final, where depth decides. */
    @Min(1)
    @Max(10_000)
    private int depth = 12;

    @NotNull
    @DecimalMin("0.05")
    @DecimalMax("3600")
    @Digits(integer = 4, fraction = 3)
    private BigDecimal blockSeconds = new BigDecimal("12");

    @NotBlank
    @Size(max = 200)
    @Pattern(regexp = "https://[^\\s{}]+\\{tx}[^\\s{}]*", message = "{network.explorer}")
    private String explorer = "";

    private boolean enabled;

    @NotAudited
    @Formula("(select s.head from network_status s where s.network_id = id)")
    private @Nullable Long head;

    @NotAudited
    @Formula("(select s.head_at from network_status s where s.network_id = id)")
    private @Nullable Instant headAt;

    @NotAudited
    @Formula("(select s.finalized from network_status s where s.network_id = id)")
    private @Nullable Long finalized;

    /** The last block whose payments were looked at. */
    @NotAudited
    @Formula("(select s.scanned from network_status s where s.network_id = id)")
    private @Nullable Long scanned;

    /** How many blocks the newest node is ahead of what was looked at. */
    @NotAudited
    @Formula("(select s.head - s.scanned from network_status s where s.network_id = id)")
    private @Nullable Long behind;

    /** How often it took blocks back that had been looked at. */
    @NotAudited
    @Formula("(select s.reorgs from network_status s where s.network_id = id)")
    private @Nullable Integer reorgs;

    @NotAudited
    @Formula("(select s.deepest_reorg from network_status s where s.network_id = id)")
    private @Nullable Integer deepestReorg;

    @NotAudited
    @Formula("(select s.last_reorg_at from network_status s where s.network_id = id)")
    private @Nullable Instant lastReorgAt;

    @NotAudited
    @Formula("(select s.looked_at from network_status s where s.network_id = id)")
    private @Nullable Instant lookedAt;

    @NotAudited
    @Formula("(select count(*) from network_endpoints e join endpoint_health h on h.endpoint_id = e.id"
            + " where e.network_id = id and e.active and e.deleted_at is null and h.health = 'HEALTHY')")
    private int healthyNodes;

    @NotAudited
    @Formula("(select count(*) from network_endpoints e where e.network_id = id and e.active and e.deleted_at is null)")
    private int nodes;

    @NotAudited
    @Formula("(select count(*) from hot_wallets w where w.network_id = id and w.deleted_at is null)")
    private int watchedAddresses;

    protected Network() {}

    public String name() {
        return name;
    }

    long chainId() {
        return chainId;
    }

    BigDecimal blockSeconds() {
        return blockSeconds;
    }

    boolean isEnabled() {
        return enabled && !isDeleted();
    }

    Verdict mayBeEnabled() {
        return Verdict.allowedIf(!enabled, "network.enabled-already", name);
    }

    Verdict mayBeDisabled() {
        return Verdict.allowedIf(enabled, "network.not-enabled", name);
    }

    /** What its blocks are counted by is not changed under what is counted. */
    Verdict mayBeDeleted() {
        return Verdict.allowedIf(!enabled, "network.in-use", name);
    }

    void enable() {
        mayBeEnabled().orThrow();
        enabled = true;
    }

    void disable() {
        mayBeDisabled().orThrow();
        enabled = false;
    }
}
