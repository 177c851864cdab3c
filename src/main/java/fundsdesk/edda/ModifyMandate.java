package fundsdesk.edda;

import fundsdesk.crud.Attachments;
import fundsdesk.crud.InvalidException;
import fundsdesk.crud.LongText;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.UploadedFile;
import fundsdesk.crud.Verdict;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets a mandate's status by hand, with a reason; the bank's paper is attached when it becomes active (EDDA-03). */
@Component
final class ModifyMandate extends RecordAction<EddaMandate, ModifyMandate.Input> {

    record Input(
            @NotNull MandateStatus status,
            @LongText @NotBlank @Size(max = 500) String reason,
            @Nullable @Size(max = 20) List<UploadedFile> evidence) {}

    private final Attachments attachments;

    ModifyMandate(Attachments attachments) {
        super("modify-status", Input.class);
        this.attachments = attachments;
    }

    @Override
    protected Verdict allows(EddaMandate mandate) {
        return mandate.mayBeModified();
    }

    @Override
    protected List<?> choices(EddaMandate mandate, String input) {
        return input.equals("status") ? mandate.status().choices() : List.of();
    }

    @Override
    protected void run(EddaMandate mandate, Input input) {
        mandate.mayBecome(input.status()).orThrow();
        List<UploadedFile> evidence = input.evidence() == null ? List.of() : input.evidence();
        if (input.status() == MandateStatus.ACTIVE && evidence.isEmpty()) {
            throw InvalidException.of("evidence", "edda.evidence");
        }
        mandate.become(input.status(), input.reason());
        evidence.forEach(file -> attachments.add(mandate, file));
    }
}
