package fundsdesk.payouts;

import fundsdesk.crud.LongText;
import fundsdesk.crud.UploadedFile;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The input of an action by which what the bank did not pay can be paid again.
 *
 * @param evidence what the bank said of it: its status report, its letter
 */
public record BankRefusal(
        @LongText @NotBlank @Size(max = 500) String reason,
        @NotEmpty @Size(max = 20) List<UploadedFile> evidence) {

    public BankRefusal {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
