package fundsdesk.crud.grid;

import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A filter, order and arrangement of a grid that somebody gave a name. */
@Entity
@Audited
@Table(name = "saved_views")
class SavedView extends Stored {

    @NotBlank
    @Size(max = 60)
    private String screen = "";

    @NotBlank
    @Size(max = 60)
    private String name = "";

    @NotBlank
    @Size(max = 100)
    private String owner = "-";

    @NotNull
    @Enumerated(EnumType.STRING)
    private Audience audience = Audience.ME;

    @Size(max = 60)
    private @Nullable String role;

    @NotNull
    @LongText
    @Size(max = 20_000)
    private String query = "";

    @NotNull
    @LongText
    @Size(max = 8_000)
    private String layout = "";

    private boolean opens;

    private boolean pinned;

    protected SavedView() {}

    void ownedBy(String username) {
        owner = username;
    }

    /** Only one view of a screen opens for everyone, and one for a role; the database holds to that. */
    void share(Audience with, @Nullable String holders, boolean opensIt) {
        audience = with;
        role = holders;
        opens = opensIt;
    }

    Verdict mayBeChangedBy(String username) {
        return Verdict.allowedIf(owner.equals(username), "saved-view.not-yours", owner);
    }

    /** Who sees it. */
    enum Audience {
        ME,
        ROLE,
        EVERYONE
    }
}
