package fundsdesk.deposits;

import fundsdesk.access.Acting;
import fundsdesk.access.Guarded;
import fundsdesk.accounts.CompanyBankAccounts;
import fundsdesk.clients.Client;
import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.clients.SecuritiesAccounts;
import fundsdesk.crud.Numbers;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Verdict;
import fundsdesk.reference.Currencies;
import fundsdesk.reference.DepositMethods;
import java.util.List;
import org.springframework.stereotype.Component;

/** What holds for each application that is handed in or changed, whoever does it. */
@Component
class Intake {

    private final Numbers numbers;
    private final SecuritiesAccounts accounts;
    private final CompanyBankAccounts companyAccounts;
    private final Currencies currencies;
    private final DepositMethods methods;

    Intake(
            Numbers numbers,
            SecuritiesAccounts accounts,
            CompanyBankAccounts companyAccounts,
            Currencies currencies,
            DepositMethods methods) {
        this.numbers = numbers;
        this.accounts = accounts;
        this.companyAccounts = companyAccounts;
        this.currencies = currencies;
        this.methods = methods;
    }

    /** Completes a new application with its number and the client's account.
     *
     * @throws RefusedException when the client has no account that could be credited
     */
    void hand(Deposit deposit) {
        hand(
                deposit,
                switch (Acting.required().kind()) {
                    case PERSON -> DepositSource.OPERATOR;
                    case MACHINE -> DepositSource.CLIENT;
                    case SYSTEM -> DepositSource.SYSTEM;
                });
    }

    /** As {@link #hand(Deposit)}, where who speaks is known whoever acts for them. */
    void hand(Deposit deposit, DepositSource source) {
        deposit.givenClient()
                .ifPresent(client -> deposit.submitted(
                        numbers.next("DEP"),
                        accountOf(client),
                        source,
                        Acting.required().person()));
    }

    /** The rules over a whole application. */
    Verdict isSound(Deposit deposit) {
        if (deposit.account().isEmpty() || deposit.givenAmount().isEmpty()) {
            return Verdict.allowed();
        }
        return deposit.securitiesAccount()
                .mayExpectDeposits()
                .and(deposit::namesOwnCard)
                .and(() -> currencyTakes(deposit))
                .and(() -> methodTakes(deposit))
                .and(() -> deposit.companyAccount()
                        .map(account -> account.supports(deposit.method(), deposit.currency()))
                        .orElseGet(() -> isPayableSomewhere(deposit)))
                .and(() -> Verdict.allowedIf(
                        deposit.fee().compareTo(deposit.money()) < 0, "deposit.fee-too-high", deposit.fee()));
    }

    /** The ids of the company accounts that a client may pay into this way. */
    List<Long> payableAccounts(fundsdesk.reference.Method method, String currency) {
        return companyAccounts.supporting(method, currency);
    }

    /** The methods that some active company account takes in the currency. */
    List<fundsdesk.reference.Method> payableMethods(String currency) {
        return companyAccounts.methodsIn(currency);
    }

    private Verdict isPayableSomewhere(Deposit deposit) {
        return Verdict.allowedIf(
                payableMethods(deposit.currency()).contains(deposit.method()),
                "deposit.no-company-account",
                deposit.method(),
                deposit.currency());
    }

    @Guarded("the codes of currencies are no secret")
    List<String> currencies() {
        return currencies.codesForDeposit();
    }

    private Verdict currencyTakes(Deposit deposit) {
        return currencies
                .find(deposit.currency())
                .map(currency -> currency.accepts(deposit.givenAmount().orElseThrow()))
                .orElseGet(() -> Verdict.refused("currency.not-enabled", deposit.currency()));
    }

    private Verdict methodTakes(Deposit deposit) {
        return Verdict.allowedIf(
                methods.find(deposit.method())
                        .map(method -> method.takes(deposit.currency()))
                        .orElse(false),
                "deposit.method-not-in-currency",
                deposit.method(),
                deposit.currency());
    }

    /** The client's account that takes deposits; of one whose opening failed only where there is no other. */
    SecuritiesAccount accountOf(Client client) {
        List<SecuritiesAccount> all = accounts.of(client);
        return all.stream()
                .filter(account -> account.mayExpectDeposits().isAllowed())
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElseThrow(() -> RefusedException.because("deposit.no-account", client.number()));
    }
}
