package fundsdesk.reference;

import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** Deposit methods: currencies, tolerance and matching of each. */
@Component
final class DepositMethodScreen extends Screen<DepositMethod> {
    DepositMethodScreen(Currencies currencies) {
        super("deposit-methods", DepositMethod.class);
        menu(Menus.FUND_PARAMETER, 30);
        columns(DepositMethod_.method, DepositMethod_.label, DepositMethod_.currencies, DepositMethod_.feeTolerance);
        columns(DepositMethod_.matchingWindowDays, DepositMethod_.autoLinkAllowed, DepositMethod_.documentNeeded);
        search(DepositMethod_.label);
        filters(DepositMethod_.method, DepositMethod_.autoLinkAllowed, DepositMethod_.documentNeeded);
        section("method", DepositMethod_.method, DepositMethod_.label, DepositMethod_.currencies);
        section("method", DepositMethod_.documentNeeded);
        section("matching", DepositMethod_.feeTolerance, DepositMethod_.matchingWindowDays);
        section("matching", DepositMethod_.autoLinkAllowed);
        label(DepositMethod_.label);
        onCreateOnly(DepositMethod_.method);
        choices(DepositMethod_.currencies, form -> currencies.codes());
        standardActions();
        importable();
        revertible();
    }
}
