package fundsdesk.crud;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The input of an action that asks only for a note. */
public record Note(@LongText @NotBlank @Size(max = 500) String note) {}
