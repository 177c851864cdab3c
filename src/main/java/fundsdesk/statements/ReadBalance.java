package fundsdesk.statements;

import fundsdesk.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A booked balance that a statement states.
 *
 * @param amount negative when the account is overdrawn
 * @param date the day it is of, when stated
 * @param intermediate true at a page break (MT940 60M and 62M, camt ITBD), false at the ends of the statement
 */
record ReadBalance(Money amount, Optional<LocalDate> date, boolean intermediate) {}
