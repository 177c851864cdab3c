package fundsdesk.withdrawals;

import fundsdesk.access.Acting;
import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.cards.BankCards;
import fundsdesk.clients.Client;
import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.clients.SecuritiesAccounts;
import fundsdesk.crud.Amount;
import fundsdesk.crud.InvalidException;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Numbers;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.ScreenAction;
import fundsdesk.ledger.Hold;
import fundsdesk.ledger.Instruction;
import fundsdesk.ledger.LedgerService;
import fundsdesk.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a client's withdrawal in; amount and fee are held on the account from then on. */
@Component
final class SubmitWithdrawal extends ScreenAction<Withdrawal, SubmitWithdrawal.Input, Withdrawal> {

    /** @param companyAccount which pays; may be left to the one who completes it */
    record Input(
            @NotNull Client client,
            @NotBlank @Size(max = 3) String currency,
            @NotNull @Positive @Amount BigDecimal amount,
            @Nullable @PositiveOrZero @Amount BigDecimal fee,
            @NotBlank @Size(max = 140) String payeeName,
            @NotBlank @Size(max = 140) String payeeBank,
            @NotBlank @Size(max = 34) String payeeAccount,
            @Nullable CompanyBankAccount companyAccount,
            @Nullable @LongText @Size(max = 500) String remarks) {}

    private final Withdrawals withdrawals;
    private final SecuritiesAccounts accounts;
    private final BankCards cards;
    private final LedgerService ledger;
    private final Numbers numbers;

    SubmitWithdrawal(
            Withdrawals withdrawals,
            SecuritiesAccounts accounts,
            BankCards cards,
            LedgerService ledger,
            Numbers numbers) {
        super("create", Input.class);
        this.withdrawals = withdrawals;
        this.accounts = accounts;
        this.cards = cards;
        this.ledger = ledger;
        this.numbers = numbers;
        movesMoney();
        primary();
    }

    @Override
    protected Withdrawal run(Input input) {
        SecuritiesAccount account = accounts.of(input.client()).stream()
                .filter(each -> each.opening() == SecuritiesAccount.Opening.ACTIVE)
                .findFirst()
                .orElseThrow(() -> RefusedException.because(
                        "withdrawal.no-account", input.client().number()));
        cards.mayReceive(input.client(), input.payeeAccount()).orThrow();
        Money amount = money(input, input.amount(), "amount");
        BigDecimal charged = input.fee() == null ? BigDecimal.ZERO : input.fee();
        Money fee = money(input, charged, "fee");
        Payee payee = new Payee(input.payeeName(), input.payeeBank(), input.payeeAccount());
        Withdrawal withdrawal = new Withdrawal(
                numbers.next("WDR"),
                account,
                amount,
                fee,
                payee,
                Acting.required().person());
        withdrawal.paidFrom(input.companyAccount(), input.remarks());
        withdrawals.save(withdrawal);
        Hold hold = new Hold(Hold.Kind.WITHDRAWAL, account.id(), amount.plus(fee));
        withdrawal.held(ledger.hold(Instruction.of("withdrawal-tasks/" + withdrawal.id(), "hold"), hold)
                .orThrow()
                .holdId()
                .orElseThrow());
        return withdrawal;
    }

    private static Money money(Input input, BigDecimal amount, String field) {
        try {
            return new Money(amount, input.currency());
        } catch (IllegalArgumentException inexact) {
            throw InvalidException.of(field, "literal", String.valueOf(inexact.getMessage()));
        }
    }
}
