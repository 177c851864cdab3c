package fundsdesk.approvals;

import fundsdesk.access.Actor;
import fundsdesk.access.Makers;
import fundsdesk.crud.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** What a work order asks for, of what record, by whom: it never changes once it was made. */
@MappedSuperclass
@Audited
public abstract class OrderRequest extends Stored {

    @NotBlank
    private String number = "";

    /** The screen and action, {@code deposit-parameters.publish}. */
    @NotBlank
    @Column(name = "order_type")
    private String type = "";

    @NotBlank
    private String screen = "";

    @NotBlank
    private String action = "";

    /** The record it is about; none when the action makes one. */
    private @Nullable Long subjectId;

    private @Nullable Integer subjectVersion;

    @NotBlank
    @Size(max = 300)
    private String subject = "";

    @NotNull
    @Column(updatable = false)
    private String input = "{}";

    /** Names of the warnings that the maker accepted, separated by commas. */
    @NotNull
    private String acknowledged = "";

    @NotBlank
    private String maker = "";

    @NotBlank
    private String makerPerson = "";

    /** Persons beside the maker who do not decide on it: they had a hand in what it is about. */
    @NotNull
    @Column(updatable = false)
    private String keptApart = "";

    protected OrderRequest() {}

    OrderRequest(String number, String screen, String action, String input, Actor maker) {
        this.number = number;
        this.screen = screen;
        this.action = action;
        this.type = screen + "." + action;
        this.input = input;
        this.maker = maker.username();
        this.makerPerson = maker.person();
    }

    void about(@Nullable Stored subject, String label) {
        this.subjectId = subject == null ? null : subject.id();
        this.subjectVersion = subject == null ? null : subject.version();
        this.subject = label;
    }

    void keepApart(Makers makers) {
        keptApart = makers.kept();
    }

    /** Persons beside the maker who do not decide on it. */
    Makers keptApart() {
        return Makers.of(keptApart);
    }

    void accepting(Set<String> warnings) {
        this.acknowledged = String.join(",", warnings);
    }

    public String number() {
        return number;
    }

    public String type() {
        return type;
    }

    String screen() {
        return screen;
    }

    String action() {
        return action;
    }

    Optional<Long> subjectId() {
        return Optional.ofNullable(subjectId);
    }

    Optional<Integer> subjectVersion() {
        return Optional.ofNullable(subjectVersion);
    }

    public String subject() {
        return subject;
    }

    String input() {
        return input;
    }

    Set<String> acknowledged() {
        return acknowledged.isEmpty() ? Set.of() : Set.of(acknowledged.split(","));
    }

    public String maker() {
        return maker;
    }

    String makerPerson() {
        return makerPerson;
    }

    /** Its subject is no longer what the maker saw. */
    boolean isStaleFor(Stored now) {
        return subjectVersion != null && subjectVersion != now.version();
    }
}
