package fundsdesk.statements;

import fundsdesk.money.Money;
import java.util.Optional;

/**
 * One statement of a file before it is imported.
 *
 * @param account the company account it is of
 * @param lines how many it has
 * @param fresh how many of them the desk does not know
 * @param closing with which balance it ends, if it says so
 * @param proven whether opening balance and lines lead to it
 */
record StatementPreview(String account, int lines, int fresh, Optional<Money> closing, boolean proven) {}
