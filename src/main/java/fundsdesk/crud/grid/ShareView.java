package fundsdesk.crud.grid;

import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Gives a view to everyone: its columns, their order, its filter; on wish everyone's grid opens with it. */
@Component
final class ShareView extends RecordAction<SavedView, ShareView.Input> {

    /** Who gets it, and whether the grid opens with it for those who chose no other. */
    public record Input(boolean everyone, boolean opens) {}

    ShareView() {
        super("share", Input.class);
    }

    @Override
    protected Verdict allows(SavedView view) {
        return Verdict.allowedIf(!view.isDeleted(), "record.deleted");
    }

    @Override
    protected void run(SavedView view, Input input) {
        view.share(input.everyone(), input.opens());
    }
}
