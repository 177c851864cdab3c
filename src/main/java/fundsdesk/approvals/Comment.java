package fundsdesk.approvals;

import fundsdesk.crud.LongText;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param comment for the maker and those who decide after */
record Comment(@LongText @Nullable @Size(max = 500) String comment) {}
