package fundsdesk.statements;

import fundsdesk.money.Money;

/**
 * Whether a statement adds up: opening balance plus lines must be the closing balance (STM-03).
 *
 * @param opening the balance before the lines
 * @param lines the signed sum of the lines
 * @param closing the balance after the lines
 */
record BalanceProof(Money opening, Money lines, Money closing) {

    /** What the lines lead to. */
    Money expected() {
        return opening.plus(lines);
    }

    /** What the closing balance has more than the lines explain; negative when it has less. */
    Money difference() {
        return closing.minus(expected());
    }

    boolean holds() {
        return difference().isZero();
    }

    @Override
    public String toString() {
        String sums = "Opening " + opening + ", lines " + lines + ", expected " + expected() + ", closing " + closing;
        return holds() ? sums + "." : sums + ", difference " + difference() + ".";
    }
}
