package fundsdesk.guidance;

import fundsdesk.accounts.CompanyBankAccounts;
import fundsdesk.crud.Filter;
import fundsdesk.crud.FormValues;
import fundsdesk.crud.Numbers;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import fundsdesk.reference.Currencies;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** Receiving bank rules: the account that clients of a bank are shown. */
@Component
final class ReceivingBankRuleScreen extends Screen<ReceivingBankRule> {

    private final CompanyBankAccounts accounts;

    ReceivingBankRuleScreen(CompanyBankAccounts accounts, Currencies currencies, Numbers numbers) {
        super("receiving-bank-rules", ReceivingBankRule.class);
        this.accounts = accounts;
        menu(Menus.APP_CONFIG, 60);
        columns(
                ReceivingBankRule_.number,
                ReceivingBankRule_.priority,
                ReceivingBankRule_.method,
                ReceivingBankRule_.currency);
        columns(ReceivingBankRule_.target, ReceivingBankRule_.clientBank, ReceivingBankRule_.bankGroup);
        columns(ReceivingBankRule_.companyAccount, ReceivingBankRule_.active);
        search(ReceivingBankRule_.number);
        filters(ReceivingBankRule_.method, ReceivingBankRule_.currency, ReceivingBankRule_.target);
        filters(ReceivingBankRule_.clientBank, ReceivingBankRule_.companyAccount, ReceivingBankRule_.active);
        section("payment", ReceivingBankRule_.method, ReceivingBankRule_.currency);
        section("clients", ReceivingBankRule_.target, ReceivingBankRule_.clientBank, ReceivingBankRule_.bankGroup);
        section("shown-account", ReceivingBankRule_.companyAccount, ReceivingBankRule_.priority);
        section("shown-account", ReceivingBankRule_.active, ReceivingBankRule_.number);
        defaultSort(ReceivingBankRule_.priority, true);
        choices(ReceivingBankRule_.currency, form -> currencies.codes());
        references(ReceivingBankRule_.companyAccount, this::payable);
        visibleWhen(ReceivingBankRule_.clientBank, form -> isFor(form, ReceivingBankRule.Target.BANK));
        visibleWhen(ReceivingBankRule_.bankGroup, form -> isFor(form, ReceivingBankRule.Target.GROUP));
        number(ReceivingBankRule_.number);
        whenCreating(record -> record.numbered(numbers.next("RBR")));
        readOnly(ReceivingBankRule_.number);
        rules(ReceivingBankRule::isSound);
        tabOf(ReceivingBankRule_.companyAccount);
        standardActions();
        importable();
        revertible();
        standardActions(Standard.COPY);
    }

    private static boolean isFor(FormValues form, ReceivingBankRule.Target target) {
        return form.get(ReceivingBankRule_.target).filter(target::equals).isPresent();
    }

    private Filter payable(FormValues form) {
        return form.get(ReceivingBankRule_.method)
                .flatMap(method -> form.get(ReceivingBankRule_.currency)
                        .map(currency -> Filter.where(
                                "id",
                                Operator.IN,
                                accounts.supporting(method, currency).toArray())))
                .orElse(Filter.NOTHING);
    }
}
