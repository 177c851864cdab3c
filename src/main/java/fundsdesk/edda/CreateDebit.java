package fundsdesk.edda;

import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.crud.Amount;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.InvalidException;
import fundsdesk.crud.Numbers;
import fundsdesk.crud.ScreenAction;
import fundsdesk.money.Money;
import fundsdesk.reference.Method;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** Prepares a debit by an active mandate, within its limit; sending it is a step of its own. */
@Component
final class CreateDebit extends ScreenAction<EddaDebit, CreateDebit.Input, EddaDebit> {

    /** @param companyAccount that receives the money */
    record Input(
            @NotNull EddaMandate mandate,

            @NotNull @Positive @Amount(currency = "mandate.currency")
            BigDecimal amount,

            @NotNull CompanyBankAccount companyAccount) {}

    private final EddaDebits debits;
    private final Numbers numbers;

    CreateDebit(EddaDebits debits, Numbers numbers) {
        super("create", Input.class);
        this.debits = debits;
        this.numbers = numbers;
        movesMoney();
        primary();
    }

    @Override
    protected Checklist checks(Input input) {
        EddaMandate mandate = input.mandate();
        return Checklist.empty()
                .must(mandate.mayPull(money(input)).isAllowed(), "debit-limit", mandate.status(), mandate.limit());
    }

    @Override
    protected EddaDebit run(Input input) {
        Money amount = money(input);
        input.mandate()
                .mayPull(amount)
                .and(() -> input.companyAccount().supports(Method.EDDA, amount.currency()))
                .orThrow();
        return debits.save(new EddaDebit(numbers.next("EDD"), input.mandate(), input.companyAccount(), amount));
    }

    private static Money money(Input input) {
        try {
            return new Money(input.amount(), "HKD");
        } catch (IllegalArgumentException inexact) {
            throw InvalidException.of("amount", "literal", String.valueOf(inexact.getMessage()));
        }
    }
}
