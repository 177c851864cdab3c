package fundsdesk.ledger;

import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.clients.SecuritiesAccounts;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screens;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What an account has: {@code GET /api/v1/securities-accounts/{no}/balances}; for whoever may see the account. */
@RestController
class BalanceApi {

    private final LedgerService ledger;
    private final SecuritiesAccounts accounts;
    private final Screens screens;
    private final Rows rows;

    BalanceApi(LedgerService ledger, SecuritiesAccounts accounts, Screens screens, Rows rows) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.screens = screens;
        this.rows = rows;
    }

    /**
     * @param account the account's number
     * @param balances one for each currency, amounts as strings with the currency's decimals
     */
    record Balances(String account, List<OneBalance> balances) {}

    /** What there is in one currency. */
    record OneBalance(String currency, String posted, String held, String available) {}

    @GetMapping("/api/v1/securities-accounts/{number}/balances")
    ResponseEntity<Balances> balances(@PathVariable String number) {
        return accounts.find(number)
                .filter(account -> rows.isVisible(screens.required("securities-accounts"), account.id()))
                .map(account -> ResponseEntity.ok(of(account)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Balances of(SecuritiesAccount account) {
        return new Balances(
                account.number(),
                ledger.balances(account.id()).stream()
                        .map(each -> new OneBalance(
                                each.posted().currency(),
                                each.posted().amount().toPlainString(),
                                each.held().amount().toPlainString(),
                                each.available().amount().toPlainString()))
                        .toList());
    }
}
