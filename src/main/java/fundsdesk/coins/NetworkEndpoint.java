package fundsdesk.coins;

import fundsdesk.crud.Stored;
import fundsdesk.crud.Tone;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Formula;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** A node of a network, asked by JSON-RPC; the first healthy one in order is asked. */
@Entity
@Audited
@Table(name = "network_endpoints")
public class NetworkEndpoint extends Stored {

    /** How a node did when it was asked last. */
    enum Health implements Tone.Toned {
        HEALTHY(Tone.DONE),
        LAGGING(Tone.WAITING),
        OTHER_NETWORK(Tone.FAILED),
        UNREACHABLE(Tone.FAILED);

        private final Tone tone;

        Health(Tone tone) {
            this.tone = tone;
        }

        @Override
        public Tone tone() {
            return tone;
        }
    }

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Network network;

    @NotBlank
    @Size(max = 300)
    @Pattern(regexp = "https?://[^\\s@]+", message = "{network-endpoint.url}")
    private String url = "";

    /** In which order they are asked. */
    @Min(1)
    @Max(99)
    @Column(name = "endpoint_order")
    private int position = 1;

    private boolean active = true;

    @NotAudited
    @Enumerated(EnumType.STRING)
    @Formula("(select h.health from endpoint_health h where h.endpoint_id = id)")
    private @Nullable Health health;

    @NotAudited
    @Formula("(select h.head from endpoint_health h where h.endpoint_id = id)")
    private @Nullable Long head;

    @NotAudited
    @Formula("(select h.answer_millis from endpoint_health h where h.endpoint_id = id)")
    private @Nullable Integer answerMillis;

    @NotAudited
    @Formula("(select h.said from endpoint_health h where h.endpoint_id = id)")
    private @Nullable String said;

    @NotAudited
    @Formula("(select h.checked_at from endpoint_health h where h.endpoint_id = id)")
    private @Nullable Instant checkedAt;

    protected NetworkEndpoint() {}

    Network network() {
        return Objects.requireNonNull(network);
    }

    URI uri() {
        return URI.create(url);
    }

    boolean isAsked() {
        return active && !isDeleted();
    }
}
