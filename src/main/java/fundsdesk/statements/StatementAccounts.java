package fundsdesk.statements;

import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.accounts.CompanyBankAccounts;
import fundsdesk.crud.RefusedException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Component;

/** Whose account a statement is of. */
@Component
class StatementAccounts {

    private final CompanyBankAccounts accounts;
    private final EntityManager entities;

    StatementAccounts(CompanyBankAccounts accounts, EntityManager entities) {
        this.accounts = accounts;
        this.entities = entities;
    }

    /** @throws RefusedException when the desk has no such account */
    CompanyBankAccount named(ReadStatement read) {
        String number = read.account().number();
        return accounts.named(number).stream()
                .findFirst()
                .orElseThrow(() -> RefusedException.because("statement.unknown-account", number));
    }

    /** As {@link #named}, locked: two imports for one account come one after the other, so that none adds a line twice. */
    CompanyBankAccount locked(ReadStatement read) {
        CompanyBankAccount account = named(read);
        entities.lock(account, LockModeType.PESSIMISTIC_WRITE);
        return account;
    }

    /** @throws RefusedException when it says none, or one that the account does not hold */
    String currencyOf(ReadStatement read, CompanyBankAccount account) {
        String currency = read.opening()
                .map(opening -> opening.amount().currency())
                .or(() -> read.account().currency())
                .orElseThrow(() -> RefusedException.because(
                        "statement.no-currency", read.account().number()));
        if (!account.holds(currency)) {
            throw RefusedException.because("statement.currency-not-held", account.accountNumber(), currency);
        }
        return currency;
    }
}
