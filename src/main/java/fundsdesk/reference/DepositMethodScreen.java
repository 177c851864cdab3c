package fundsdesk.reference;

import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** Deposit methods: currencies, tolerance and matching of each. */
@Component
final class DepositMethodScreen extends Screen<DepositMethod> {
    DepositMethodScreen(Currencies currencies) {
        super("deposit-methods", DepositMethod.class);
        menu(Menus.FUND_PARAMETER);
        search(DepositMethod_.label);
        label(DepositMethod_.label);
        onCreateOnly(DepositMethod_.method);
        choices(DepositMethod_.currencies, form -> currencies.codes());
        standardActions();
    }
}
