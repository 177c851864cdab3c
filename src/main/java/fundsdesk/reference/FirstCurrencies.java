package fundsdesk.reference;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.ChangeNote;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives an empty database the currencies and deposit methods that a desk in Hong Kong starts with. */
@Component
@Order(10)
class FirstCurrencies implements ApplicationRunner {

    private static final List<String> CODES = List.of("HKD", "USD", "CNY");

    private final Currencies currencies;
    private final DepositMethods methods;
    private final TransactionTemplate transaction;

    FirstCurrencies(Currencies currencies, DepositMethods methods, TransactionTemplate transaction) {
        this.currencies = currencies;
        this.methods = methods;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (currencies.count() == 0) {
            Acting.as(
                    Actor.system("first-start"),
                    () -> ChangeNote.of("first-start").during(() -> transaction.execute(status -> fill())));
        }
    }

    private boolean fill() {
        for (String code : CODES) {
            currencies.save(new Currency(java.util.Currency.getInstance(code), 10 + 10 * CODES.indexOf(code)));
        }
        add(Method.BANK_TRANSFER, "Bank transfer", CODES);
        add(Method.FPS, "FPS", List.of("HKD", "CNY"));
        add(Method.EDDA, "eDDA", List.of("HKD"));
        add(Method.BST, "Bank-securities transfer", CODES);
        add(Method.CHEQUE, "Cheque", List.of("HKD", "USD"));
        add(Method.WIRE, "Wire transfer", CODES);
        add(Method.ATM, "ATM transfer", List.of("HKD"));
        return true;
    }

    private void add(Method method, String label, List<String> codes) {
        methods.save(new DepositMethod(method, label, codes));
    }
}
