package fundsdesk.channels;

import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.accounts.CompanyBankAccounts;
import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Text;
import fundsdesk.deposits.Deposit;
import fundsdesk.deposits.Receipt;
import fundsdesk.deposits.SystemDeposits;
import fundsdesk.matching.AutomaticRule;
import fundsdesk.reference.Method;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Credits instant transfers (CHN-03): an application that the automatic rule finds is completed; without one, the client
 * whose account is proven to be the payer's is credited. Everything else is for Link Checking, once the line is here.
 */
@Component
class FpsCredit {

    private final CompanyBankAccounts companyAccounts;
    private final AutomaticRule rule;
    private final PayerCards payers;
    private final SystemDeposits deposits;
    private final ZoneId zone;

    FpsCredit(
            CompanyBankAccounts companyAccounts,
            AutomaticRule rule,
            PayerCards payers,
            SystemDeposits deposits,
            ZoneId deskZone) {
        this.companyAccounts = companyAccounts;
        this.rule = rule;
        this.payers = payers;
        this.deposits = deposits;
        this.zone = deskZone;
    }

    Effect credit(BankNotification notification) {
        CompanyBankAccount account = cameInOn(notification);
        Optional<AutomaticRule.Found> application = rule.find(payment(notification, account));
        return application
                .map(found -> completed(notification, account, found))
                .or(() -> proven(notification).map(owner -> created(notification, account, owner)))
                .orElseGet(() -> new Effect.Waits(Text.of("notification.link-checking", notification.serial())));
    }

    private Effect completed(BankNotification notification, CompanyBankAccount account, AutomaticRule.Found found) {
        Deposit deposit = deposits.credit(receipt(notification, account, found.why()), found.deposit());
        return new Effect.Applied(deposit, Text.of("notification.completed", deposit.number(), found.why()));
    }

    private Effect created(BankNotification notification, CompanyBankAccount account, SecuritiesAccount owner) {
        String why =
                "Paid from " + notification.payerAccount().orElseThrow() + ", an account proven to be the client's.";
        Deposit deposit = deposits.credit(receipt(notification, account, why), owner, Method.FPS);
        return new Effect.Applied(
                deposit, Text.of("notification.credited", notification.money(), owner.number(), deposit.number()));
    }

    /** The accounts of one client and no other, whose reviewed card or active link names the paying account. */
    private Optional<SecuritiesAccount> proven(BankNotification notification) {
        List<SecuritiesAccount> owners =
                notification.payerAccount().map(payers::accountsPaidFrom).orElse(List.of());
        return owners.stream().map(SecuritiesAccount::client).distinct().count() == 1
                ? Optional.of(owners.getFirst())
                : Optional.empty();
    }

    private CompanyBankAccount cameInOn(BankNotification notification) {
        String number =
                notification.accountNo().orElseThrow(() -> RefusedException.because("notification.no-company-account"));
        return companyAccounts.named(number).stream()
                .filter(account -> account.isActive()
                        && account.bank().equals(notification.bank())
                        && account.holds(notification.currency()))
                .findFirst()
                .orElseThrow(() ->
                        RefusedException.because("notification.company-account", number, notification.currency()));
    }

    private AutomaticRule.Payment payment(BankNotification notification, CompanyBankAccount account) {
        return new AutomaticRule.Payment(
                account.id(),
                notification.money(),
                notification.occurredAt().atZone(zone).toLocalDate(),
                notification.payerName().orElse(""),
                notification.payerAccount().orElse(""),
                notification.reference().orElse(""));
    }

    private static Receipt receipt(BankNotification notification, CompanyBankAccount account, String why) {
        return Receipt.told(
                ReceiptKey.of(notification),
                account,
                notification.money(),
                notification.serial(),
                notification.payerAccount(),
                why);
    }
}
