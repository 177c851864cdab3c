package fundsdesk.guidance;

import fundsdesk.crud.Screen;
import fundsdesk.reference.Currencies;
import fundsdesk.reference.Menus;
import fundsdesk.reference.Regions;
import org.springframework.stereotype.Component;

/** Deposit guidelines: what the client app explains, by method, currency, region and language. */
@Component
final class DepositGuidelineScreen extends Screen<DepositGuideline> {
    DepositGuidelineScreen(Currencies currencies, Regions regions) {
        super("deposit-guidelines", DepositGuideline.class);
        menu(Menus.APP_CONFIG, 40);
        columns(DepositGuideline_.method, DepositGuideline_.currency, DepositGuideline_.region);
        columns(DepositGuideline_.language, DepositGuideline_.title, DepositGuideline_.published);
        search(DepositGuideline_.title, DepositGuideline_.body);
        filters(DepositGuideline_.method, DepositGuideline_.currency, DepositGuideline_.region);
        filters(DepositGuideline_.language, DepositGuideline_.published);
        section("when", DepositGuideline_.method, DepositGuideline_.currency, DepositGuideline_.region);
        section("when", DepositGuideline_.language, DepositGuideline_.published);
        section("text", DepositGuideline_.title, DepositGuideline_.steps, DepositGuideline_.body);
        section("text", DepositGuideline_.notes);
        label(DepositGuideline_.title, DepositGuideline_.language);
        sorts(DepositGuideline_.title);
        words(DepositGuideline_.region, String.class, Regions::named);
        words(DepositGuideline_.language, String.class, Languages::named);
        emptyMeans(DepositGuideline_.region, "value.everywhere");
        emptyMeans(DepositGuideline_.currency, "value.all-currencies");
        choices(DepositGuideline_.currency, form -> currencies.codes());
        choices(DepositGuideline_.region, form -> regions.all());
        choices(DepositGuideline_.language, form -> Languages.ALL);
        rules(DepositGuideline::isSound);
        standardActions();
        importable();
        revertible();
        standardActions(Standard.COPY);
    }
}
