package fundsdesk.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Something in the ledger that does not agree with its postings. */
public record Difference(
        String problem,
        long id,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal found) {}
