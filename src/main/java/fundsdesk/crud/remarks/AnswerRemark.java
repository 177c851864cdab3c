package fundsdesk.crud.remarks;

import fundsdesk.access.Permission;
import fundsdesk.crud.LongText;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Answers a remark on a record; whoever may remark may answer. */
final class AnswerRemark<T extends Stored> extends RecordAction<T, AnswerRemark.Input> {

    static final String NAME = "answer-remark";

    /** Which remark, and the answer. */
    public record Input(
            long remark,
            @LongText @NotBlank @Size(max = 2000) String text) {}

    private final Remarks remarks;

    AnswerRemark(Screen<T> screen, Remarks remarks) {
        super(NAME, screen.entity(), Input.class);
        aside();
        this.remarks = remarks;
        permission(Permission.of(screen.key(), AddRemark.NAME).code());
        unlisted();
    }

    @Override
    protected void run(T record, Input input) {
        Remark answered = remarks.find(input.remark())
                .filter(remark -> remark.belongsTo(record))
                .orElseThrow(() -> RefusedException.because("no-such-record"));
        remarks.save(new Remark(answered, input.text()));
    }
}
