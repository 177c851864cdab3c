package fundsdesk.crud.remarks;

import fundsdesk.crud.LongText;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Remarks something on a record of any screen. */
final class AddRemark<T extends Stored> extends RecordAction<T, AddRemark.Input> {

    static final String NAME = "remark";

    /** What is remarked. */
    public record Input(
            @LongText @NotBlank @Size(max = 2000) String text) {}

    private final Remarks remarks;

    AddRemark(Screen<T> screen, Remarks remarks) {
        super(NAME, screen.entity(), Input.class);
        aside();
        this.remarks = remarks;
        batch();
    }

    @Override
    protected void run(T record, Input input) {
        remarks.save(new Remark(record, input.text()));
    }
}
