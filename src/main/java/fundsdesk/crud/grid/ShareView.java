package fundsdesk.crud.grid;

import fundsdesk.access.People;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a view to everyone or to a role: its columns, their order, its filter; on wish their grids open with it. */
@Component
final class ShareView extends RecordAction<SavedView, ShareView.Input> {

    /**
     * Who gets it.
     *
     * @param role the name of the role whose holders see it
     * @param everyone whether all see it, whatever their role
     * @param opens whether the grid opens with it for those who chose no other
     */
    public record Input(@Nullable @Size(max = 60) String role, boolean everyone, boolean opens) {}

    private final People people;

    ShareView(People people) {
        super("share", Input.class);
        this.people = people;
    }

    @Override
    protected Checklist checks(SavedView view, Input input) {
        boolean known = input.role() == null || people.roles().contains(input.role());
        return Checklist.empty().must(known, "saved-view-role", String.valueOf(input.role()));
    }

    @Override
    protected Verdict allows(SavedView view) {
        return Verdict.allowedIf(!view.isDeleted(), "record.deleted");
    }

    @Override
    protected void run(SavedView view, Input input) {
        SavedView.Audience with = input.everyone()
                ? SavedView.Audience.EVERYONE
                : input.role() == null ? SavedView.Audience.ME : SavedView.Audience.ROLE;
        view.share(with, with == SavedView.Audience.ROLE ? input.role() : null, input.opens());
    }
}
