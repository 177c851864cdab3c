package fundsdesk.accounts;

import fundsdesk.crud.Screen;
import fundsdesk.reference.Currencies;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** Company bank accounts: where clients pay in. */
@Component
final class CompanyBankAccountScreen extends Screen<CompanyBankAccount> {
    CompanyBankAccountScreen(Currencies currencies) {
        super("company-bank-accounts", CompanyBankAccount.class);
        menu(Menus.FUND_PARAMETER);
        columns(CompanyBankAccount_.bank, CompanyBankAccount_.accountName, CompanyBankAccount_.accountNumber);
        columns(CompanyBankAccount_.currencies, CompanyBankAccount_.methods, CompanyBankAccount_.active);
        search(CompanyBankAccount_.accountName, CompanyBankAccount_.accountNumber);
        filters(CompanyBankAccount_.bank, CompanyBankAccount_.active);
        number(CompanyBankAccount_.accountNumber);
        label(CompanyBankAccount_.accountNumber, CompanyBankAccount_.accountName);
        sorts(CompanyBankAccount_.accountNumber);
        choices(CompanyBankAccount_.currencies, form -> currencies.codes());
        standardActions();
    }
}
