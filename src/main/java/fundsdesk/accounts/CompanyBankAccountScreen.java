package fundsdesk.accounts;

import fundsdesk.crud.Screen;
import fundsdesk.reference.Currencies;
import fundsdesk.reference.Menus;
import fundsdesk.reference.Regions;
import org.springframework.stereotype.Component;

/** Company bank accounts: where clients pay in. */
@Component
final class CompanyBankAccountScreen extends Screen<CompanyBankAccount> {
    CompanyBankAccountScreen(Currencies currencies, Regions regions) {
        super("company-bank-accounts", CompanyBankAccount.class);
        menu(Menus.FUND_PARAMETER, 10);
        columns(CompanyBankAccount_.bank, CompanyBankAccount_.accountName, CompanyBankAccount_.accountNumber);
        columns(CompanyBankAccount_.currencies, CompanyBankAccount_.methods, CompanyBankAccount_.active);
        alsoOffers(CompanyBankAccount_.swift, CompanyBankAccount_.clearingCode, CompanyBankAccount_.region);
        search(CompanyBankAccount_.accountName, CompanyBankAccount_.accountNumber);
        filters(CompanyBankAccount_.bank, CompanyBankAccount_.active, CompanyBankAccount_.currencies);
        filters(CompanyBankAccount_.methods);
        number(CompanyBankAccount_.accountNumber);
        label(CompanyBankAccount_.accountNumber, CompanyBankAccount_.accountName);
        section("account", CompanyBankAccount_.bank, CompanyBankAccount_.accountName);
        section("account", CompanyBankAccount_.accountNumber, CompanyBankAccount_.active);
        section("deposits", CompanyBankAccount_.currencies, CompanyBankAccount_.methods);
        section("bank-details", CompanyBankAccount_.swift, CompanyBankAccount_.clearingCode);
        section("bank-details", CompanyBankAccount_.branch, CompanyBankAccount_.region, CompanyBankAccount_.address);
        sorts(CompanyBankAccount_.accountNumber, CompanyBankAccount_.accountName);
        choices(CompanyBankAccount_.currencies, form -> currencies.codes());
        words(CompanyBankAccount_.region, String.class, Regions::named);
        choices(CompanyBankAccount_.region, form -> regions.all());
        // Whoever is shown the account is shown its bank; an account moves to no other.
        onCreateOnly(CompanyBankAccount_.bank);
        refusesDeletionInUse();
        standardActions();
        importable();
        revertible();
        standardActions(Standard.COPY);
    }
}
