package fundsdesk.guidance;

import fundsdesk.accounts.CompanyBankAccounts;
import fundsdesk.crud.Filter;
import fundsdesk.crud.FormValues;
import fundsdesk.crud.Numbers;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import fundsdesk.reference.Currencies;
import fundsdesk.reference.Menus;
import fundsdesk.reference.Regions;
import org.springframework.stereotype.Component;

/** Deposit parameters: the ways to deposit, as drafts, published or hidden. */
@Component
final class DepositParameterScreen extends Screen<DepositParameter> {

    private final CompanyBankAccounts accounts;

    DepositParameterScreen(
            Publishing publishing,
            CompanyBankAccounts accounts,
            Currencies currencies,
            Regions regions,
            Numbers numbers) {
        super("deposit-parameters", DepositParameter.class);
        this.accounts = accounts;
        menu(Menus.APP_CONFIG, 50);
        columns(
                DepositParameter_.number,
                DepositParameter_.status,
                DepositParameter_.method,
                DepositParameter_.currency);
        columns(DepositParameter_.region, DepositParameter_.receivingBank, DepositParameter_.companyAccount);
        columns(DepositParameter_.minimumAmount, DepositParameter_.maximumAmount, DepositParameter_.tags);
        columns(DepositParameter_.displayOrder);
        search(DepositParameter_.number, DepositParameter_.feeText, DepositParameter_.arrivalText);
        filters(DepositParameter_.status, DepositParameter_.method, DepositParameter_.currency);
        filters(DepositParameter_.region, DepositParameter_.receivingBank);
        section("way", DepositParameter_.method, DepositParameter_.currency, DepositParameter_.region);
        section("way", DepositParameter_.companyAccount);
        section("limits", DepositParameter_.minimumAmount, DepositParameter_.maximumAmount, DepositParameter_.cutOff);
        section("shown", DepositParameter_.feeText, DepositParameter_.feeTextChinese);
        section("shown", DepositParameter_.arrivalText, DepositParameter_.arrivalTextChinese);
        section("shown", DepositParameter_.tags, DepositParameter_.displayOrder);
        section(
                "progress",
                DepositParameter_.number,
                DepositParameter_.status,
                DepositParameter_.publishedAt,
                DepositParameter_.receivingBank);
        readOnly(DepositParameter_.status, DepositParameter_.publishedAt, DepositParameter_.receivingBank);
        status(DepositParameter_.status);
        defaultSort(DepositParameter_.displayOrder, true);
        words(DepositParameter_.region, String.class, Regions::named);
        emptyMeans(DepositParameter_.region, "value.everywhere");
        choices(DepositParameter_.currency, form -> currencies.codesForDeposit());
        choices(DepositParameter_.region, form -> regions.all());
        references(DepositParameter_.companyAccount, this::payable);
        tabOf(DepositParameter_.companyAccount);
        number(DepositParameter_.number);
        whenCreating(record -> record.numbered(numbers.next("DPR")));
        readOnly(DepositParameter_.number);
        noSums();
        rules(publishing::isSound);
        mayDelete(DepositParameter::mayBeDeleted);
        standardActions();
        importable();
        revertible();
        standardActions(Standard.COPY);
    }

    private Filter payable(FormValues form) {
        return form.get(DepositParameter_.method)
                .flatMap(method -> form.get(DepositParameter_.currency)
                        .map(currency -> Filter.where(
                                "id",
                                Operator.IN,
                                accounts.supporting(method, currency).toArray())))
                .orElse(Filter.NOTHING);
    }
}
