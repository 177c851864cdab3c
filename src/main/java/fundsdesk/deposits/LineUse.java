package fundsdesk.deposits;

import fundsdesk.statements.StatementLine;
import java.math.BigDecimal;

/** What a module above has of the money of statement lines, beside the applications that it was credited to. */
public interface LineUse {

    /** How much of the line, in its currency. */
    BigDecimal of(StatementLine line);
}
