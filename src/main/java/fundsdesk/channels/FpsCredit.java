package fundsdesk.channels;

import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.accounts.CompanyBankAccounts;
import fundsdesk.crud.KeptText;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Text;
import fundsdesk.deposits.Deposit;
import fundsdesk.deposits.Receipt;
import fundsdesk.deposits.SystemDeposits;
import fundsdesk.matching.AutomaticRule;
import fundsdesk.reference.Method;
import java.time.ZoneId;
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
    private final SystemDeposits deposits;
    private final ZoneId zone;

    FpsCredit(CompanyBankAccounts companyAccounts, AutomaticRule rule, SystemDeposits deposits, ZoneId deskZone) {
        this.companyAccounts = companyAccounts;
        this.rule = rule;
        this.deposits = deposits;
        this.zone = deskZone;
    }

    Effect credit(BankNotification notification) {
        CompanyBankAccount account = cameInOn(notification);
        Receipt receipt = receipt(notification, account, KeptText.write(Text.of("notification.bank-told")));
        Optional<Deposit> known = deposits.creditedFrom(receipt);
        if (known.isPresent()) {
            return new Effect.Applied(
                    known.get(),
                    Text.of("notification.line-credited", known.get().number()));
        }
        return switch (rule.decide(payment(notification, account))) {
            case AutomaticRule.Decision.Completes completes ->
                completed(
                        completes,
                        deposits.credit(
                                receipt(notification, account, KeptText.write(completes.why())), completes.deposit()));
            case AutomaticRule.Decision.Credits credits ->
                created(
                        notification,
                        credits,
                        deposits.credit(
                                receipt(notification, account, KeptText.write(credits.why())),
                                credits.account(),
                                Method.FPS));
            case AutomaticRule.Decision.ForAPerson person ->
                new Effect.Waits(Text.of("notification.link-checking", notification.serial(), person.why()));
        };
    }

    private static Effect completed(AutomaticRule.Decision.Completes why, Deposit deposit) {
        return new Effect.Applied(deposit, Text.of("notification.completed", deposit.number(), why.why()));
    }

    private static Effect created(BankNotification notification, AutomaticRule.Decision.Credits why, Deposit deposit) {
        return new Effect.Applied(
                deposit,
                Text.of(
                        "notification.credited",
                        notification.money(),
                        why.account().number(),
                        deposit.number()));
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
