package fundsdesk.clients;

import fundsdesk.crud.Stored;
import fundsdesk.crud.Tone;
import fundsdesk.crud.Verdict;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A client of the broker. */
@Entity
@Audited
@Table(name = "clients")
public class Client extends Stored {

    /** Whether money of a client may move. */
    public enum Status implements Tone.Toned {
        ACTIVE(Tone.DONE),
        /** Nothing goes out. */
        BLOCKED(Tone.ATTENTION),
        /** Nothing goes in or out. */
        FROZEN(Tone.FAILED),
        CLOSED(Tone.WAITING);

        private final Tone tone;

        Status(Tone tone) {
            this.tone = tone;
        }

        @Override
        public Tone tone() {
            return tone;
        }
    }

    /** Money of the client may move otherwise than before. */
    public record StatusChanged(long clientId, Status status) {}

    /** What clients are addressed in. */
    static final List<String> LANGUAGES = List.of("en", "zh-HK", "zh-CN");

    @NotBlank
    @Size(max = 20)
    @Pattern(regexp = "[A-Z0-9]+", message = "{client.number}")
    private String number = "";

    @NotBlank
    @Size(max = 120)
    private String name = "";

    @Size(max = 60)
    private @Nullable String nameChinese;

    @Email
    @Size(max = 120)
    private @Nullable String email;

    @Size(max = 30)
    private @Nullable String phone;

    @NotNull
    @Size(max = 5)
    @Pattern(regexp = "en|zh-HK|zh-CN", message = "{client.language}")
    private String language = "en";

    @NotNull
    @Enumerated(EnumType.STRING)
    private Status status = Status.ACTIVE;

    @Size(max = 500)
    private @Nullable String statusReason;

    protected Client() {}

    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    public Optional<String> nameChinese() {
        return Optional.ofNullable(nameChinese);
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /** The language they are addressed in: {@code en}, {@code zh-HK} or {@code zh-CN}. */
    public String language() {
        return language;
    }

    public Status status() {
        return status;
    }

    /** Whether money may go out. */
    public Verdict mayPay() {
        return switch (status) {
            case ACTIVE -> Verdict.allowedIf(!isDeleted(), "client.deleted", number);
            case BLOCKED -> Verdict.refused("client.blocked", number);
            case FROZEN -> Verdict.refused("client.frozen", number);
            case CLOSED -> Verdict.refused("client.closed", number);
        };
    }

    /** Whether money may come in. */
    public Verdict mayReceive() {
        return switch (status) {
            case ACTIVE, BLOCKED -> Verdict.allowedIf(!isDeleted(), "client.deleted", number);
            case FROZEN -> Verdict.refused("client.frozen", number);
            case CLOSED -> Verdict.refused("client.closed", number);
        };
    }

    Verdict mayBecome(Status next) {
        if (next == status) {
            return Verdict.refused("client.already", next);
        }
        return Verdict.allowedIf(status != Status.CLOSED, "client.closed", number);
    }

    void become(Status next, String reason) {
        mayBecome(next).orThrow();
        status = next;
        statusReason = reason;
        registerEvent(new StatusChanged(id(), next));
    }
}
