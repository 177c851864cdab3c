package fundsdesk.statements;

import java.util.Optional;

/**
 * The other side of a line as far as the bank names it: the remitter of a credit, the beneficiary of a debit.
 *
 * @param name the name as the bank writes it
 * @param account the account number or IBAN as the bank writes it
 * @param bank the BIC, clearing code or name of the bank that holds the account
 */
record Counterparty(Optional<String> name, Optional<String> account, Optional<String> bank) {
    static final Counterparty UNKNOWN = new Counterparty(Optional.empty(), Optional.empty(), Optional.empty());

    Counterparty {
        name = Texts.optional(name);
        account = Texts.optional(account);
        bank = Texts.optional(bank);
    }

    boolean isUnknown() {
        return equals(UNKNOWN);
    }

    /** This side, completed by the other where it says nothing. */
    Counterparty or(Counterparty other) {
        return new Counterparty(name.or(other::name), account.or(other::account), bank.or(other::bank));
    }
}
