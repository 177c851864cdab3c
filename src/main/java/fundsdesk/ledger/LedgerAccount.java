package fundsdesk.ledger;

import java.util.Comparator;

/**
 * Whose money an account of the ledger counts; there is one per currency.
 *
 * @param ownerId the securities account, the company account, or zero for the house as a whole
 */
public record LedgerAccount(Kind kind, long ownerId) implements Comparable<LedgerAccount> {

    /** What an account is for. The first two belong to clients and never go below zero. */
    public enum Kind {
        /** Money held for a client whose account is still being opened. */
        APPLICANT_SUSPENSE,
        /** A bank account of the company: its balance is negative here, as what the desk has is what it does not owe. */
        BANK,
        CLIENT,
        FEES,
        /** What was taken back of withdrawals and banks have still to bring. */
        RECALLED,
        /** Receipts whose owner is not known. */
        SUSPENSE
    }

    public static LedgerAccount client(long securitiesAccountId) {
        return new LedgerAccount(Kind.CLIENT, securitiesAccountId);
    }

    public static LedgerAccount applicant(long securitiesAccountId) {
        return new LedgerAccount(Kind.APPLICANT_SUSPENSE, securitiesAccountId);
    }

    public static LedgerAccount bank(long companyAccountId) {
        return new LedgerAccount(Kind.BANK, companyAccountId);
    }

    public static LedgerAccount fees() {
        return new LedgerAccount(Kind.FEES, 0);
    }

    public static LedgerAccount recalled() {
        return new LedgerAccount(Kind.RECALLED, 0);
    }

    public static LedgerAccount suspense() {
        return new LedgerAccount(Kind.SUSPENSE, 0);
    }

    /** The order in which the ledger locks accounts; by name, as the database sorts them. */
    @Override
    public int compareTo(LedgerAccount other) {
        return Comparator.comparing((LedgerAccount account) -> account.kind.name())
                .thenComparingLong(LedgerAccount::ownerId)
                .compare(this, other);
    }
}
