package fundsdesk.channels;

import fundsdesk.crud.KeptText;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Text;
import fundsdesk.crud.Verdict;
import fundsdesk.deposits.Deposit;
import fundsdesk.deposits.Receipt;
import fundsdesk.deposits.SystemDeposits;
import fundsdesk.money.Money;
import fundsdesk.reference.Method;
import org.springframework.stereotype.Component;

/** Credits what a linked bank account pushed (CHN-01). */
@Component
class BstCredit {

    private final BankSecuritiesLinks links;
    private final SystemDeposits deposits;

    BstCredit(BankSecuritiesLinks links, SystemDeposits deposits) {
        this.links = links;
        this.deposits = deposits;
    }

    Effect credit(BankNotification notification) {
        String payer = notification
                .payerAccount()
                .orElseThrow(() -> RefusedException.because("notification.no-payer-account"));
        BankSecuritiesLink link = links.find(notification.bank(), payer)
                .orElseThrow(() -> RefusedException.because(
                        "notification.no-link", payer, notification.bank().name()));
        link.mayCredit()
                .and(() -> names(notification, link))
                .and(() -> takes(notification, link))
                .orThrow();
        if (deposits.mayCreditBy(Method.BST) instanceof Verdict.Refused) {
            return new Effect.Waits(Text.of("notification.needs-document", notification.serial()));
        }
        Money money = notification.money();
        Receipt receipt = Receipt.told(
                ReceiptKey.of(notification),
                link.companyAccount(),
                money,
                notification.serial(),
                notification.payerAccount(),
                KeptText.write(Text.of("notification.pushed", payer, notification.number())));
        Deposit deposit = deposits.credit(receipt, link.securitiesAccount(), Method.BST);
        return new Effect.Applied(
                deposit,
                Text.of("notification.credited", money, link.securitiesAccount().number(), deposit.number()));
    }

    private static Verdict names(BankNotification notification, BankSecuritiesLink link) {
        String account = link.securitiesAccount().number();
        return Verdict.allowedIf(
                notification.accountNo().map(account::equals).orElse(true),
                "notification.other-account",
                notification.accountNo().orElse(""),
                account);
    }

    private static Verdict takes(BankNotification notification, BankSecuritiesLink link) {
        return Verdict.allowedIf(
                link.companyAccount().isActive() && link.companyAccount().holds(notification.currency()),
                "notification.company-account",
                link.companyAccount().accountNumber(),
                notification.currency());
    }
}
