package fundsdesk.crud;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The input of an action that asks only why. */
public record Reason(@LongText @NotBlank @Size(max = 500) String reason) {}
